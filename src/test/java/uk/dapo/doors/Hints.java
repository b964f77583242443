package uk.dapo.doors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code doors/hints.txt}: answers a rule beside a form wants, which the form itself does not tell. */
final class Hints {

    private final Map<String, List<String>> hints = new HashMap<>();
    private final JdbcClient jdbc;

    Hints(JdbcClient jdbc) {
        this.jdbc = jdbc;
        try (InputStream table = Hints.class.getResourceAsStream("/doors/hints.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("=", 2);
                hints.computeIfAbsent(parts[0].strip(), key -> new ArrayList<>()).addAll(List.of(parts[1].strip().split("\\s*\\|\\s*")));
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A plausible answer, most of the time; null where nothing is hinted. */
    Object answer(String form, String key, Random random, Instant now) {
        List<String> choices = hints.getOrDefault(form + "." + key, hints.get(key));
        if (choices == null || random.nextInt(10) == 0) {
            return null;
        }
        String hint = choices.get(random.nextInt(choices.size()));
        if (hint.startsWith("one of ")) {
            List<String> references = jdbc.sql("select reference from register.instrument where reference like ? union select reference from register.protection_case where reference like ? order by 1 desc limit 20")
                    .params(hint.charAt(7) + "%", hint.charAt(7) + "%").query(String.class).list();
            return references.isEmpty() ? null : references.get(random.nextInt(references.size()));
        }
        if (hint.startsWith("in ")) {
            String[] parts = hint.split(" ");
            LocalDateTime then = LocalDateTime.ofInstant(now, ZoneId.of("Europe/London")).plusDays(Long.parseLong(parts[1]));
            return parts.length > 3 ? then.toLocalDate() + "T" + parts[3] : then.toLocalDate().toString();
        }
        return hint.equals("yes!") ? Boolean.TRUE : hint.equals("no!") ? Boolean.FALSE : hint.matches("-?\\d+") ? (Object) Integer.valueOf(hint) : hint;
    }
}
