package uk.dapo.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which courts fit what the table of routes calls a court. */
@Component
public class CourtKinds {

    private static final Set<String> CRIMINAL = Set.of("MAGISTRATES", "CROWN");

    private final JdbcClient jdbc;

    CourtKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The kind of court the route of an application leads to, of an appeal's too: an order made on appeal is the lower court's (s.47(5)); none for what came by no route. */
    Optional<String> ofRoute(String application) {
        return jdbc.sql("select court_kind from register.application where reference in (?, (select follows from register.instrument where reference = ?)) and court_kind is not null")
                .params(application, application).query(String.class).optional();
    }

    /** Whether a court is one of that kind; the sentencing and the acquitting court are magistrates' or Crown (s.31(3)-(5)). */
    public boolean fits(String kind, String court) {
        String is = kind(court);
        return kind.equals("SENTENCING") || kind.equals("ACQUITTING") ? CRIMINAL.contains(is) : kind.equals(is);
    }

    /** The kind of a court. */
    public String kind(String court) {
        return jdbc.sql("select kind from register.court where id = ?").param(court).query(String.class).single();
    }

    /** Whether it stands for a court that is not on the list. */
    public boolean elsewhere(String court) {
        return jdbc.sql("select elsewhere from register.court where id = ?").param(court).query(Boolean.class).single();
    }
}
