package uk.dapo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every duty of the police under sections 22 to 51 has something in the drawings that carries it, or a stated reason why not. */
class DutiesTest {

    private static final Path DUTIES = Path.of("src/test/resources/models/duties.txt");
    private static final Path TABLE = Path.of("target/models/duties.md");
    private static final int SHOWN = 6;

    @Test
    void eachDutyIsCarriedOrExcused() throws IOException {
        List<Duties.Duty> duties = Duties.read(DUTIES);
        List<Duties.Carrier> carriers = Duties.carriers(ShippedProject.PROJECT.files());
        Map<Duties.Duty, List<Duties.Carrier>> carried = duties.stream().collect(Collectors.toMap(duty -> duty,
                duty -> Duties.of(duty, carriers)));
        write(duties, carried);
        assertThat(duties.stream().filter(duty -> duty.excuse().isEmpty() && carried.get(duty).isEmpty()).map(duty -> "s." + duty.section() + ": " + duty.words()))
                .as("duties that no drawing cites; cite the section at the element that carries it, or say in %s why none does", DUTIES).isEmpty();
        assertThat(duties.stream().filter(duty -> !duty.excuse().isEmpty() && !carried.get(duty).isEmpty())).as("excused, and carried").isEmpty();
    }

    @Test
    void whatIsCitedIsRead() {
        assertThat(Duties.sections("ss.44-45: a court")).containsExactlyInAnyOrder("44", "45");
        assertThat(Duties.sections("s.28(3)-(5), and s.36(5)(c), 37(1)")).containsExactlyInAnyOrder("28(3)", "28(4)", "28(5)", "36(5)(c)", "37(1)");
        assertThat(Duties.sections("s.49A asks; in 28 days")).containsExactly("49A");
        assertThat(new Duties.Carrier("", "", "", Set.of("28(3)(a)")).carries("28(3)")).isTrue();
        assertThat(new Duties.Carrier("", "", "", Set.of("28(4)")).carries("28(3)")).isFalse();
    }

    private static void write(List<Duties.Duty> duties, Map<Duties.Duty, List<Duties.Carrier>> carried) throws IOException {
        Map<String, Set<String>> tests = Duties.tests(Path.of("src/test/java"));
        StringBuilder table = new StringBuilder("# What the Act asks of the police, and what carries it\n\n| section | duty | drawings | tests that name them |\n|---|---|---|---|\n");
        for (Duties.Duty duty : duties) {
            List<Duties.Carrier> by = carried.get(duty);
            Map<String, String> files = new TreeMap<>();
            by.forEach(carrier -> files.merge(carrier.file().substring("bpmn/".length()), carrier.name().isBlank() ? carrier.id() : "\u201c" + carrier.name() + "\u201d", (one, more) -> one + ", " + more));
            String drawings = files.entrySet().stream().limit(SHOWN).map(file -> file.getKey() + ": " + file.getValue()).collect(Collectors.joining("; "));
            String proofs = by.stream().map(Duties.Carrier::id).filter(id -> ShippedProject.PROJECT.files().keySet().stream().noneMatch(file -> file.endsWith("/" + id + ".bpmn"))).flatMap(word -> tests.getOrDefault(word, Set.of()).stream())
                    .distinct().sorted().limit(SHOWN).collect(Collectors.joining(", "));
            table.append("| s.").append(duty.section()).append(" | ").append(duty.words()).append(" | ").append(by.isEmpty() ? "**not carried**: " + duty.excuse() : drawings.replace("|", "/"))
                    .append(" | ").append(proofs).append(" |\n");
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
    }
}
