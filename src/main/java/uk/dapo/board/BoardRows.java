package uk.dapo.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import uk.dapo.clock.ClockKind;

/** Reads the rows of the board's lists. Of a case restricted to others only that something runs, and until when. */
final class BoardRows {

    private BoardRows() {
    }

    static Board.ClockRow clock(ResultSet row, int n) throws SQLException {
        boolean closed = row.getBoolean("closed");
        return new Board.ClockRow(row.getString("id"), row.getString("case_reference"), closed, row.getString("area"), row.getString("route"), teams(row),
                row.getString("instrument_reference"), row.getString("kind"), ClockKind.byId(row.getString("kind")).map(ClockKind::label).orElse(row.getString("kind")),
                instant(row, "at"), row.getString("sort"), closed ? null : row.getString("explanation"), row.getString("section"));
    }

    static Board.BreachRow breach(ResultSet row, int n) throws SQLException {
        boolean closed = row.getBoolean("closed");
        return new Board.BreachRow(row.getString("id"), row.getString("case_reference"), closed, row.getString("area"), row.getString("route"), teams(row),
                row.getString("sort"), closed ? null : Words.of(row.getString("kind")), Words.of(row.getString("state")), instant(row, "at"), row.getString("broken"));
    }

    static Board.EscalationRow escalation(ResultSet row, int n) throws SQLException {
        return new Board.EscalationRow(row.getString("id"), row.getString("case_reference"), row.getBoolean("closed"), row.getString("area"), row.getString("route"),
                teams(row), row.getString("sort"), row.getString("subject"), row.getString("role"), instant(row, "at"), instant(row, "limit_at"));
    }

    static Board.CallBackRow callBack(ResultSet row, int n) throws SQLException {
        boolean closed = row.getBoolean("closed");
        return new Board.CallBackRow(row.getString("id"), row.getString("case_reference"), closed, row.getString("area"), row.getString("route"), teams(row),
                row.getString("sort"), closed ? null : Words.of(row.getString("milestone")), closed ? null : Words.of(row.getString("call_back_reason")), instant(row, "at"));
    }

    static List<String> teams(ResultSet row) throws SQLException {
        return row.getArray("teams") == null ? List.of() : Arrays.asList((String[]) row.getArray("teams").getArray());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null ? null : row.getTimestamp(column).toInstant();
    }
}
