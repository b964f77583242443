package uk.dapo.order;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** An order is served after it was made. */
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
    }
}
