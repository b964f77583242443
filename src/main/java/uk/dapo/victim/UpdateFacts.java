package uk.dapo.victim;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;

/** What an update says, for the officer who gives it. */
@Component
class UpdateFacts implements FactSource {

    private final JdbcClient jdbc;
    private final UpdateTexts texts;

    UpdateFacts(JdbcClient jdbc, UpdateTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Set<String> names() {
        return Set.of("updateSpoken");
    }

    @Override
    public String fact(String name, Facts.Reader reader) {
        return jdbc.sql("select milestone from register.victim_update where process_instance_id = ?").param(reader.rootInstanceId())
                .query(String.class).optional().map(texts::spoken).orElse("");
    }
}
