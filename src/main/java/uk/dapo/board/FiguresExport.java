package uk.dapo.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Figures as a table for others to work with. Numbers so small that they could point at somebody are suppressed, and with a
 * single one of them the next smallest, so that it cannot be worked out from the total.
 */
@Component
public class FiguresExport {

    /** Numbers below this are suppressed unless something else is asked for. */
    public static final int SMALLEST = 5;
    private static final int MOST = 50;
    private static final String HEADER = "figure,what,area,route,brokenDownBy,value,of\r\n";

    /**
     * @param smallest the smallest number that is written; 1 suppresses nothing
     * @return CSV (RFC 4180)
     */
    public String csv(Figures.Report report, int smallest) {
        if (smallest < 1 || smallest > MOST) {
            throw new BadParameter("smallest", "Give the smallest number to be written, from 1 (suppress nothing) to " + MOST + ".");
        }
        StringBuilder csv = new StringBuilder(HEADER);
        report.figures().forEach((id, figure) -> {
            long behind = figure.byAreaAndRoute().stream().mapToLong(Figures.Cell::people).sum();
            line(csv, id, figure.label(), new Figures.Cell(null, null, null, figure.total(), figure.of(), behind, null, null), small(behind, smallest));
            split(csv, id, figure, figure.byAreaAndRoute(), smallest);
            split(csv, id, figure, figure.byLabel(), smallest);
        });
        return csv.toString();
    }

    private static void split(StringBuilder csv, String id, Figures.Full figure, List<Figures.Cell> cells, int smallest) {
        Set<Figures.Cell> hidden = hidden(cells, smallest);
        cells.forEach(cell -> line(csv, id, figure.label(), cell, hidden.contains(cell)));
    }

    /** Those too small, and if that is only one of several, the next smallest with it. */
    private static Set<Figures.Cell> hidden(List<Figures.Cell> cells, int smallest) {
        List<Figures.Cell> bySize = new ArrayList<>(cells);
        bySize.sort(Comparator.comparingLong(Figures.Cell::people));
        Set<Figures.Cell> hidden = new HashSet<>();
        bySize.forEach(cell -> {
            if (small(cell.people(), smallest) || hidden.size() == 1) {
                hidden.add(cell);
            }
        });
        return hidden;
    }

    private static boolean small(long people, int smallest) {
        return people > 0 && people < smallest;
    }

    private static void line(StringBuilder csv, String id, String what, Figures.Cell cell, boolean hidden) {
        List<String> fields = new ArrayList<>(List.of(id, what, or(cell.area(), "all"), or(cell.route(), "all"), or(cell.label(), "")));
        fields.add(hidden ? "suppressed" : plain(cell.value()));
        fields.add(hidden || cell.of() == null ? "" : Long.toString(cell.of()));
        csv.append(String.join(",", fields.stream().map(FiguresExport::quoted).toList())).append("\r\n");
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String text) {
        String safe = text.matches("^[=+@\\-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
