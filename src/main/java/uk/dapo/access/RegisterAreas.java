package uk.dapo.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Areas are data: a row more, and the next start has its teams. */
@Component
class RegisterAreas implements AreaNames {

    private final JdbcClient jdbc;

    RegisterAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> ids() {
        return jdbc.sql("SELECT id FROM register.area ORDER BY id").query(String.class).list();
    }
}
