package uk.dapo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two versions of a drawing, told apart in words. */
class DifferenceTest {

    private static final String INTAKE = read("bpmn/intake.bpmn");

    @Test
    void aModelIsLikeItself() {
        assertThat(Difference.between("intake.bpmn", INTAKE, INTAKE)).isEmpty();
    }

    @Test
    void whatIsSaidOfAStepAndItsName() {
        String changed = INTAKE.replace("name=\"Record the report\"", "name=\"Write the report down\"")
                .replaceFirst("(<bpmn:userTask id=\"recordReport\"[^>]*camunda:formRef=\")recordReport\"", "$1shortReport\"");
        assertThat(Difference.between("intake.bpmn", INTAKE, changed)).contains("Renamed: task “Record the report” is now called “Write the report down”.",
                "Changed: task “Write the report down”: form was “recordReport” and is “shortReport”.");
    }

    @Test
    void aStepLessAndOneMore() {
        String other = INTAKE.replaceAll("\"recordReport\"", "\"writeReport\"");
        assertThat(Difference.between("intake.bpmn", INTAKE, other)).contains("Added: task “Record the report”.", "Removed: task “Record the report”.");
    }

    @Test
    void whatOnlyMoved() {
        String moved = INTAKE.replaceFirst("(?s)(<bpmndi:BPMNShape [^>]*bpmnElement=\"recordReport\".*?<dc:Bounds x=\")\\d+", "$11234");
        assertThat(Difference.between("intake.bpmn", INTAKE, moved)).containsExactly("Moved on the drawing, which changes nothing else: task “Record the report”.");
    }

    @Test
    void aRowOfATableAndItsHitPolicy() {
        String table = read("bpmn/route-court.dmn");
        assertThat(Difference.between("route-court.dmn", table, table)).isEmpty();
        assertThat(Difference.between("route-court.dmn", table, table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"").replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")))
                .singleElement().asString().startsWith("Changed: table ").contains("hit policy was");
        assertThat(Difference.between("route-court.dmn", table, table.replaceFirst("(?s)<rule id.*?</rule>", ""))).singleElement().asString().startsWith("Removed: row ");
    }

    @Test
    void aFieldOfAForm() {
        String form = read("forms/intake/recordReport.form");
        assertThat(Difference.between("recordReport.form", form, form)).isEmpty();
        assertThat(Difference.between("recordReport.form", form, form.replaceFirst("\"required\": true", "\"required\": false")))
                .singleElement().asString().startsWith("Changed: field ").contains("required was “true” and is “false”");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
