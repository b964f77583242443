package uk.dapo.order;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** An order is served after it was made; one made without notice only when the respondent knows of it (s.39(2)). */
@Component
class ServeOrderRule implements FormRule {

    private final JdbcClient jdbc;

    ServeOrderRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "serveOrder";
    }

    @Override
    public void check(Submission submission) {
        Instant madeAt = jdbc.sql("select made_at from register.protection_order where reference = ?")
                .param(submission.work().instrumentReference()).query(Timestamp.class).single().toInstant();
        if (submission.answers().instant("orderServedAt").orElseThrow().isBefore(madeAt)) {
            throw new Refusal("When was it served?", "is before the order was made (" + LondonTime.say(LondonTime.atLondon(madeAt)) + ").",
                    "Enter when the respondent was given it or told of it.");
        }
        boolean onNotice = jdbc.sql("select made_on_notice from register.protection_order where reference = ?")
                .param(submission.work().instrumentReference()).query(Boolean.class).single();
        if (!onNotice && !submission.answers().is("respondentKnows")) {
            throw new Refusal("The respondent knows of the order", "the order was made without notice: a breach is an offence only once the respondent knows of it (s.39(2)).",
                    "Have the respondent told, in person if you can, then tick it and say how it is known.");
        }
    }
}
