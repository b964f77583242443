package uk.dapo.replay.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.engine.MovedTime;
import uk.dapo.replay.Answers;
import uk.dapo.replay.CasePlan;
import uk.dapo.replay.Pilot;

/** Plays a year: cases begin as planned, what falls due happens, and people do the tasks that come up, each through its form. */
@Component
@ConditionalOnProperty("dapo.replay")
class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private record Step(Instant at, int turn, Runnable what) {
    }

    private final MovedTime time;
    private final Staff staff;
    private final Worklist worklist;
    private final Answers answers;
    private final Maps maps;
    private final JdbcClient jdbc;
    private final PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::turn));
    private final List<String> refused = new ArrayList<>();
    private int turn;

    Replay(MovedTime time, Staff staff, Worklist worklist, Answers answers, Maps maps, JdbcClient jdbc) {
        this.time = time;
        this.staff = staff;
        this.worklist = worklist;
        this.answers = answers;
        this.maps = maps;
        this.jdbc = jdbc;
    }

    /** What was refused on the way: nothing, if script and forms agree. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    void play(Pilot pilot, Progress progress) {
        time.begin(pilot.from());
        try {
            pilot.plans().forEach(plan -> add(plan.start(), () -> begin(plan)));
            for (Step step = steps.poll(); step != null && !step.at().isAfter(pilot.until()); step = steps.poll()) {
                if (happens(step.at())) {
                    steps.add(step);
                } else {
                    time.moveTo(step.at());
                    step.what().run();
                    takeUp();
                }
                progress.at(time.now());
            }
            while (happens(pilot.until())) {
                progress.at(time.now());
            }
        } finally {
            time.end();
            progress.done();
        }
        refused.forEach(each -> LOG.warn("Not accepted in the replay: {}", each));
    }

    /** Lets one thing happen that falls due by then; people see at once what comes of it. */
    private boolean happens(Instant until) {
        boolean did = time.doNext(until);
        if (did) {
            takeUp();
        }
        return did;
    }

    private void begin(CasePlan plan) {
        worklist.started(staff.starts("officer", plan.process(), answers.start(plan)), plan);
    }

    private void takeUp() {
        worklist.takeUp().forEach(work -> add(work.at(), () -> attend(work)));
    }

    private void attend(Worklist.Work work) {
        if (!worklist.isOpen(work.task())) {
            return;
        }
        CasePlan plan = work.plan();
        answers.task(work.form(), plan, time.now()).ifPresent(given -> {
            try {
                staff.submits(work.username(), work.task(), work.assignee() != null, maps.with(given, plan.reference()));
            } catch (RuntimeException e) {
                refused.add(work.form() + " by " + work.username() + " in case " + plan.number() + " (" + plan.reference() + ") on " + time.now() + ": " + e.getMessage());
                return;
            }
            if (work.form().equals("serveOrder")) {
                ordered(plan);
            }
        });
    }

    /** The respondent knows of the order, and breaks it some days later, where that is planned. */
    private void ordered(CasePlan plan) {
        boolean somebodyReports = plan.broken() == Pilot.Broken.CONTACT || plan.broken() == Pilot.Broken.NOT_PURSUED;
        if (somebodyReports && plan.reportsBreach()) {
            add(time.now().plus(Duration.ofMinutes(60L * 24 * (2 + plan.dice(20)))), () -> worklist.started(staff.starts("officer", "breach", answers.breach(plan, time.now())), plan));
        }
    }

    private void add(Instant at, Runnable what) {
        steps.add(new Step(at, turn++, what));
    }

    /** What there is now. */
    Pilot.Figures figures() {
        return jdbc.sql("""
                        select count(*) filter (where figure = 'noticesGiven') as notices, count(*) filter (where figure = 'ordersMade') as orders,
                          count(*) filter (where figure = 'breachesPursued') as breaches_pursued, coalesce(sum(amount) filter (where figure = 'custodyMonths'), 0)::int as custody_months
                        from register.figure_fact""").query(Pilot.Figures.class).single();
    }
}
