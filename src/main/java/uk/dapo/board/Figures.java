package uk.dapo.board;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the scheme achieved in a period, from the register. Figures name nobody; they are of the areas somebody looks after. */
@Service
public class Figures {

    /**
     * One number.
     *
     * @param of     for a share, of how many; else null
     * @param people how many instruments or reports stand behind it, by which small numbers are told
     * @param median of what is measured with it: slack, days to fit; else null
     * @param least  likewise
     */
    public record Cell(String area, String route, String label, BigDecimal value, Long of, long people, BigDecimal median, BigDecimal least) {
    }

    /** A figure in full: its total, by area, by route, by both, and by what it is broken down by. */
    public record Full(String label, String definition, String unit, String splitBy, BigDecimal total, Long of, BigDecimal median, BigDecimal least,
                       Map<String, BigDecimal> byArea, Map<String, BigDecimal> byRoute, List<Cell> byAreaAndRoute, List<Cell> byLabel) {
    }

    /** All figures of a period; {@code choices} are the areas it can be asked for, {@code steps} say how long people's work on each step took. */
    public record Report(Period period, List<String> areas, List<String> choices, Instant at, Map<String, Full> figures, List<StepTimes.Step> steps, Map<String, String> routes) {
    }

    private record Row(String figure, String area, String route, String label, boolean byArea, boolean byRoute, boolean byLabel,
                       long n, long hits, BigDecimal total, BigDecimal median, BigDecimal least) {

        private Cell cell(Figure.Measure measure) {
            BigDecimal value = switch (measure) {
                case COUNT -> BigDecimal.valueOf(n);
                case SHARE -> BigDecimal.valueOf(hits);
                case SUM -> total == null ? BigDecimal.ZERO : total.stripTrailingZeros();
            };
            return new Cell(area, route, Words.label(label), value.scale() < 0 ? value.setScale(0) : value,
                    measure == Figure.Measure.SHARE ? n : null, n, median, least);
        }
    }

    private final JdbcClient jdbc;
    private final Wards wards;
    private final StepTimes steps;
    private final Clock clock;

    Figures(JdbcClient jdbc, Wards wards, StepTimes steps, Clock clock) {
        this.jdbc = jdbc;
        this.wards = wards;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param area one of the signed-in person's areas, or null for all of them */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report of(Period period, String area) {
        List<String> areas = wards.of(area);
        Map<String, List<Row>> rows = jdbc.sql("""
                        select figure, area, route, label, grouping(area) = 0 as by_area, grouping(route) = 0 as by_route, grouping(label) = 0 as by_label,
                          count(*) as n, count(*) filter (where hit) as hits, sum(amount) as total,
                          cast(round(cast(percentile_cont(0.5) within group (order by amount) as numeric), 1) as numeric) as median, min(amount) as least
                        from register.figure_fact where day between :from and :to and area = any (cast(:areas as text[]))
                        group by grouping sets ((figure), (figure, area), (figure, route), (figure, area, route), (figure, label))
                        order by figure, area, route, n desc, label""")
                .param("from", period.from()).param("to", period.to()).param("areas", areas.toArray(String[]::new)).query(Row.class).list()
                .stream().collect(Collectors.groupingBy(Row::figure));
        Map<String, Full> figures = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            figures.put(figure.id(), full(figure, rows.getOrDefault(figure.id(), List.of())));
        }
        return new Report(period, areas, wards.all(), clock.instant(), figures, steps.of(period, areas), Routes.all());
    }

    private static Full full(Figure figure, List<Row> rows) {
        Cell total = new Cell(null, null, null, BigDecimal.ZERO, figure.measure() == Figure.Measure.SHARE ? 0L : null, 0, null, null);
        Map<String, BigDecimal> byArea = new LinkedHashMap<>();
        Map<String, BigDecimal> byRoute = new LinkedHashMap<>();
        List<Cell> byBoth = new ArrayList<>();
        List<Cell> byLabel = new ArrayList<>();
        for (Row row : rows) {
            Cell cell = row.cell(figure.measure());
            if (row.byLabel()) {
                if (row.label() != null) {
                    byLabel.add(cell);
                }
            } else if (row.byArea() && row.byRoute()) {
                byBoth.add(cell);
            } else if (row.byArea()) {
                byArea.put(cell.area(), cell.value());
            } else if (row.byRoute()) {
                byRoute.put(cell.route(), cell.value());
            } else {
                total = cell;
            }
        }
        return new Full(figure.label(), figure.definition(), figure.unit(), figure.splitBy(), total.value(), total.of(), total.median(), total.least(),
                byArea, byRoute, byBoth, byLabel);
    }
}
