package uk.dapo.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small numbers do not leave the house, nor what gives them away. */
class FiguresExportTest {

    @Test
    void aSmallNumberTakesTheNextSmallestWithIt() {
        assertThat(values(csv(5, 3, 20, 8))).containsExactly("31", "suppressed", "20", "suppressed");
        assertThat(values(csv(5, 3, 4, 8))).containsExactly("15", "suppressed", "suppressed", "8");
        assertThat(values(csv(5, 6, 20, 8))).containsExactly("34", "6", "20", "8");
    }

    @Test
    void aTotalThatIsSmallItselfIsSuppressed() {
        assertThat(values(csv(5, 3))).containsExactly("suppressed", "suppressed");
        assertThat(values(csv(1, 3))).containsExactly("3", "3");
    }

    @Test
    void aCellNeverBeginsAFormulaAndQuotesAreDoubled() {
        Figures.Cell formula = new Figures.Cell(null, null, "=cmd", BigDecimal.valueOf(9), null, 9, null, null);
        Figures.Cell quoted = new Figures.Cell(null, null, "Croydon, \"late\"", BigDecimal.valueOf(9), null, 9, null, null);
        assertThat(new FiguresExport().csv(report(List.of(), List.of(formula, quoted)), 5)).contains(",'=cmd,").contains(",\"Croydon, \"\"late\"\"\",");
    }

    private static List<String> values(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",")[5]).toList();
    }

    private static String csv(int smallest, long... numbers) {
        return new FiguresExport().csv(report(Arrays.stream(numbers).mapToObj(n -> new Figures.Cell("Croydon", "R" + n, null, BigDecimal.valueOf(n), null, n, null, null)).toList(),
                List.of()), smallest);
    }

    private static Figures.Report report(List<Figures.Cell> split, List<Figures.Cell> labels) {
        BigDecimal total = split.stream().map(Figures.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Figures.Full figure = new Figures.Full("Notices given", "", "", null, total, null, null, null, Map.of(), Map.of(), split, labels);
        return new Figures.Report(new Period(LocalDate.EPOCH, LocalDate.EPOCH), List.of(), List.of(), Instant.EPOCH, Map.of("noticesGiven", figure), List.of(), Map.of());
    }
}
