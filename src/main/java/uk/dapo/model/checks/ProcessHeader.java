package uk.dapo.model.checks;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What stands on the process itself. */
final class ProcessHeader implements ModelCheck {

    @Override
    public String rule() {
        return "Every process is named as its file, executable, documented, and kept for a stated time";
    }

    @Override
    public void look(Model model, Project project, Consumer<Finding> found) {
        Process process = model.process();
        if (!Project.bareName(model.file()).equals(process.getId())) {
            found.accept(model.finding(process, "has the id " + process.getId() + ", but the file has another name.",
                    "Give file and process the same name."));
        }
        if (!process.isExecutable()) {
            found.accept(model.finding(process, "is not executable.", "Tick Executable."));
        }
        if (process.getCamundaHistoryTimeToLiveString() == null || !process.getCamundaHistoryTimeToLiveString().matches("P?\\d+D?")) {
            found.accept(model.finding(process, "has no history time to live.", "Say in days how long its history is kept, such as P2557D."));
        }
        if (process.getName() == null || process.getName().isBlank()) {
            found.accept(model.finding(process, "has no name.", "Name it in plain words: people choose it by its name."));
        } else {
            English.fault(process.getName(), process.getId()).ifPresent(fault -> found.accept(model.finding(process, "has a name that " + fault,
                    "Name it in plain words: people choose it by its name.")));
        }
        if (process.getDocumentations().stream().allMatch(text -> text.getTextContent().isBlank())) {
            found.accept(model.finding(process, "has no documentation.", "Say in a sentence what it carries, with the section that governs."));
        }
    }
}
