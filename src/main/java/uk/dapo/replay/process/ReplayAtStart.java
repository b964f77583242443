package uk.dapo.replay.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.database.DatabaseKind;
import uk.dapo.replay.Pilot;

/** Plays before the web server opens: nobody works while time is moved. Refuses any database but an empty one of its own. */
@Component
@ConditionalOnProperty("dapo.replay")
class ReplayAtStart implements SmartLifecycle {

    private static final String WHAT = "pilot";
    private static final long SEED = 20241127;

    private final Replay replay;
    private final Environment environment;
    private final JdbcClient jdbc;
    private final Clock clock;
    private boolean running;

    ReplayAtStart(Replay replay, Environment environment, JdbcClient jdbc, Clock clock) {
        this.replay = replay;
        this.environment = environment;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!WHAT.equals(environment.getProperty("dapo.replay"))) {
            throw new ReplayRefused("There is no such replay.", "The one there is: --dapo.replay=pilot");
        }
        if (!DatabaseKind.isDemo(environment)) {
            throw new ReplayRefused("A replay fills a database with people who do not exist: it is played into the embedded one with demo accounts only.",
                    "Start without spring.datasource.url and with dapo.demo=true.");
        }
        if (jdbc.sql("select exists (select 1 from register.protection_case) or exists (select 1 from act_ru_execution)").query(Boolean.class).single()) {
            throw new ReplayRefused("There are cases in this database already; nothing was changed.",
                    "Give another folder: --dapo.data-directory=data-pilot, or start without --dapo.replay to see what is there.");
        }
        play();
    }

    private void play() {
        Instant began = Instant.now(clock);
        Pilot pilot = new Pilot(environment.getProperty("dapo.replay.share", Integer.class, 100), environment.getProperty("dapo.replay.seed", Long.class, SEED), began);
        replay.play(pilot, new Progress(System.out, pilot.from(), pilot.until()));
        Pilot.Figures figures = replay.figures();
        System.out.printf("  %d notices given, %d orders made, %d breaches pursued, %d months of custody; played in %s%n", figures.notices(), figures.orders(), figures.breachesPursued(),
                figures.custodyMonths(), Duration.between(began, Instant.now(clock)).withNanos(0).toString().substring(2).toLowerCase(java.util.Locale.UK));
        if (!figures.equals(pilot.figures())) {
            throw new ReplayRefused("The replay came to other figures than planned: " + figures + " and not " + pilot.figures() + ".", "The models have changed: bring uk.dapo.replay into line with them.");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the engine's own work, which start late. */
    @Override
    public int getPhase() {
        return 0;
    }
}
