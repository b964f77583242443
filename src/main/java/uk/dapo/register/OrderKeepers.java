package uk.dapo.register;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which force looks after an order. It binds everywhere, whoever does (s.38(7)): it stays on this register, and can be broken, varied and
 * ended here; but where the respondent lives in another force's area, that force watches it (s.42(2)).
 */
@Component
public class OrderKeepers {

    /** Another force that has taken an order over. {@code reference} is its own. */
    public record Keeper(String force, String name, Instant since, String reference) {
    }

    private final JdbcClient jdbc;

    OrderKeepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The force that looks after an order. */
    public String force(String order) {
        return away(order).map(Keeper::force).orElseGet(() -> own(order));
    }

    /** The other force that looks after an order, if one does. */
    public Optional<Keeper> away(String order) {
        return jdbc.sql("select force, name, since, force_reference as reference from register.order_keeper where order_reference = ? and force <> ?").params(order, own(order))
                .query(Keeper.class).optional();
    }

    /** The force whose order it is. */
    public String own(String order) {
        return jdbc.sql("""
                        select f.id from register.instrument i join register.area a on a.id = i.area join register.police_force f on f.name = a.force
                        where i.reference = ?""").param(order).query(String.class).single();
    }
}
