package uk.dapo.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Areas are data: one recorded while the system runs has its teams at once, one entered as a row has them at the next start. */
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
