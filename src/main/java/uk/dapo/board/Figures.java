package uk.dapo.board;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the scheme achieved in a period, from the register. Figures name nobody; they are of the areas somebody looks after. */
@Service
public class Figures {

    /** What happened alike is one row: how many rows there are does not grow with the cases. */
    static final String FACTS = """
            select figure, area, route, label, hit, amount, count(*) as n
            from register.figure_fact where day between :from and :to and area = any (cast(:areas as text[]))
            group by figure, area, route, label, hit, amount""";

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
        Map<String, List<Fact>> facts = jdbc.sql(FACTS)
                .param("from", period.from()).param("to", period.to()).param("areas", areas.toArray(String[]::new)).query(Fact.class).list()
                .stream().collect(Collectors.groupingBy(Fact::figure));
        Map<String, Full> figures = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            figures.put(figure.id(), full(figure, facts.getOrDefault(figure.id(), List.of())));
        }
        return new Report(period, areas, wards.all(), clock.instant(), figures, steps.of(period, areas), Routes.all());
    }

    private static Full full(Figure figure, List<Fact> facts) {
        Cell total = Tally.of(facts).cell(figure.measure(), null, null, null);
        List<Cell> byArea = cells(facts, fact -> List.of(fact.area()), (key, tally) -> tally.cell(figure.measure(), key.get(0), null, null));
        List<Cell> byRoute = cells(facts, fact -> List.of(fact.route()), (key, tally) -> tally.cell(figure.measure(), null, key.get(0), null));
        List<Cell> byBoth = cells(facts, fact -> List.of(fact.area(), fact.route()), (key, tally) -> tally.cell(figure.measure(), key.get(0), key.get(1), null));
        List<Cell> byLabel = cells(facts.stream().filter(fact -> fact.label() != null).toList(), fact -> List.of(fact.label()),
                (key, tally) -> tally.cell(figure.measure(), null, null, key.get(0)));
        byLabel.sort(Comparator.comparingLong(Cell::people).reversed());
        return new Full(figure.label(), figure.definition(), figure.unit(), figure.splitBy(), total.value(), total.of(), total.median(), total.least(),
                values(byArea, Cell::area), values(byRoute, Cell::route), byBoth, byLabel);
    }

    private static List<Cell> cells(List<Fact> facts, Function<Fact, List<String>> key, BiFunction<List<String>, Tally, Cell> cell) {
        Map<List<String>, List<Fact>> parts = facts.stream().collect(Collectors.groupingBy(key, () -> new TreeMap<>(Comparator.comparing(Object::toString)), Collectors.toList()));
        List<Cell> cells = new ArrayList<>();
        parts.forEach((each, part) -> cells.add(cell.apply(each, Tally.of(part))));
        return cells;
    }

    private static Map<String, BigDecimal> values(List<Cell> cells, Function<Cell, String> key) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        cells.forEach(cell -> values.put(key.apply(cell), cell.value()));
        return values;
    }
}
