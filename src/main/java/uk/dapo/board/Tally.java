package uk.dapo.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Facts added up: how many, how many in time, and the sum, the median and the least of what is measured with them. */
final class Tally {

    private long n;
    private long hits;
    private final TreeMap<BigDecimal, Long> amounts = new TreeMap<>();

    static Tally of(List<Fact> facts) {
        Tally tally = new Tally();
        facts.forEach(tally::add);
        return tally;
    }

    private void add(Fact fact) {
        n += fact.n();
        hits += Boolean.TRUE.equals(fact.hit()) ? fact.n() : 0;
        if (fact.amount() != null) {
            amounts.merge(fact.amount(), fact.n(), Long::sum);
        }
    }

    Figures.Cell cell(Figure.Measure measure, String area, String route, String label) {
        BigDecimal value = switch (measure) {
            case COUNT -> BigDecimal.valueOf(n);
            case SHARE -> BigDecimal.valueOf(hits);
            case SUM -> amounts.entrySet().stream().map(each -> each.getKey().multiply(BigDecimal.valueOf(each.getValue()))).reduce(BigDecimal.ZERO, BigDecimal::add)
                    .stripTrailingZeros();
        };
        return new Figures.Cell(area, route, Words.label(label), value.scale() < 0 ? value.setScale(0) : value, measure == Figure.Measure.SHARE ? n : null, n,
                median(), amounts.isEmpty() ? null : amounts.firstKey());
    }

    /** Of an even number of amounts the middle between the two in the middle. */
    private BigDecimal median() {
        long count = amounts.values().stream().mapToLong(Long::longValue).sum();
        return count == 0 ? null : at((count - 1) / 2).add(at(count / 2)).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    private BigDecimal at(long place) {
        long before = 0;
        for (Map.Entry<BigDecimal, Long> each : amounts.entrySet()) {
            before += each.getValue();
            if (before > place) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("there are only " + before);
    }
}
