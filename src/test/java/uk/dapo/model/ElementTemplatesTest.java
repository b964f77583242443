package uk.dapo.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Camunda Modeler finds a template for every delegate and standard task, as the delegates themselves declare it. */
class ElementTemplatesTest {

    private static final String ANEW = "write it anew with mvn test -Dtest=ElementTemplatesTest -Ddapo.write=true";

    private final ElementTemplates templates = new ElementTemplates(ShippedProject.PROJECT.code());

    /** Written anew by {@code mvn test -Dtest=ElementTemplatesTest -Ddapo.write=true}. */
    @Test
    void theFileIsWhatTheDelegatesDeclare() throws IOException {
        String json = templates.json();
        if (Boolean.getBoolean("dapo.write")) {
            Files.createDirectories(ElementTemplates.FILE.getParent());
            Files.writeString(ElementTemplates.FILE, json);
        }
        List<String> kept = Files.readAllLines(ElementTemplates.FILE);
        assertThat(json.lines().filter(line -> !kept.contains(line)).limit(5)).as("lines that %s lacks: %s", ElementTemplates.FILE, ANEW).isEmpty();
        assertThat(kept.size()).as("%s has lines that no delegate declares any more: %s", ElementTemplates.FILE, ANEW).isEqualTo(json.lines().count());
    }

    @Test
    void everyDelegateHasOne() throws IOException {
        JsonNode all = new ObjectMapper().readTree(templates.json());
        Set<String> ids = new HashSet<>();
        all.forEach(template -> {
            assertThat(ids.add(template.path("id").asText())).as("%s once", template.path("id")).isTrue();
            assertThat(template.path("description").asText()).as(template.path("id").asText()).contains(".");
        });
        ShippedProject.PROJECT.code().beans().forEach((name, bean) -> assertThat(ids.contains("uk.dapo." + name)).as(name).isEqualTo(bean.delegate()));
    }
}
