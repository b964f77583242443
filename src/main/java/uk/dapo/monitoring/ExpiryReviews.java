package uk.dapo.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The review of an order before its last day: local policy, in time to ask the court for more (s.44). */
@Service
public class ExpiryReviews {

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final Clock clock;

    ExpiryReviews(JdbcClient jdbc, Submissions submissions, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.clock = clock;
    }

    public void keep(Work work) {
        Answers review = submissions.get("reviewExpiry", work);
        jdbc.sql("insert into register.expiry_review (order_reference, risk, recommendation, view_sought, reviewed_by, reviewed_at) values (?, ?, ?, ?, ?, ?)")
                .params(work.instrumentReference(), review.required("riskGrade"), review.required("reviewRecommendation"), review.is("viewSought"),
                        submissions.submitter("reviewExpiry", work).orElseThrow(), Timestamp.from(clock.instant())).update();
    }
}
