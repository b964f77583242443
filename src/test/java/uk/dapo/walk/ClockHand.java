package uk.dapo.walk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import uk.dapo.database.Outage;

/** Lets timers of cases fall due that would run for hours or days yet, a few each second, and remembers which. */
final class ClockHand implements AutoCloseable {

    private final Set<String> pushed = ConcurrentHashMap.newKeySet();
    private final Supplier<Ledger.Address> database;
    private final Thread thread = new Thread(this::work, "clock-hand");
    private volatile boolean over;
    private volatile SQLException fault;

    ClockHand(Supplier<Ledger.Address> database) {
        this.database = database;
        thread.setDaemon(true);
        thread.start();
    }

    Set<String> pushed() {
        if (fault != null) {
            throw new IllegalStateException(fault);
        }
        return pushed;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work() {
        while (!over) {
            Ledger.Address address = database.get();
            if (address != null) {
                push(address);
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private void push(Ledger.Address address) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.username(), address.password());
                PreparedStatement due = connection.prepareStatement("""
                        update act_ru_job set duedate_ = ? where lock_owner_ is null and id_ in (select id_ from act_ru_job where type_ = 'timer'
                          and process_instance_id_ is not null and duedate_ > cast(? as timestamp) + interval '10 minutes' order by random() limit 2) returning id_""")) {
            Timestamp now = Timestamp.from(Instant.now());
            due.setTimestamp(1, now);
            due.setTimestamp(2, now);
            try (ResultSet rows = due.executeQuery()) {
                while (rows.next()) {
                    pushed.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            // the database was killed: nothing was pushed, or it is not known, and then it is not asked about
            if (Outage.behind(e).isEmpty()) {
                fault = e;
            }
        }
    }
}
