package uk.dapo.variation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** A discharge that a court made, and the order it ends. */
@Service
public class Discharges {

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Submissions submissions;

    Discharges(JdbcClient jdbc, Instruments instruments, Submissions submissions) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.submissions = submissions;
    }

    /** The order that the discharge names; what was entered belongs to its case from now on. */
    public Instrument order(Work work) {
        Instrument order = instruments.get(submissions.get("recordDischarge", work).required("dischargedOrder"));
        submissions.belongTo(work, order.caseReference(), order.reference());
        return order;
    }

    /** The order of a reference, if it is an order. */
    Optional<Instrument> find(String reference) {
        return instruments.find(reference).filter(instrument -> instrument.kind() == Instrument.Kind.ORDER);
    }

    Instant madeAt(String reference) {
        return jdbc.sql("select made_at from register.protection_order where reference = ?").param(reference).query(Timestamp.class).single().toInstant();
    }
}
