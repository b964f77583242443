package uk.dapo.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.dapo.register.Answers;
import uk.dapo.register.Catalogue;
import uk.dapo.register.Events;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** New words for conditions: proposed by legal, confirmed by a manager, in use from then on. */
@Service
public class Wordings {

    private static final Pattern ASKED = Pattern.compile("\\{(\\w+)}");

    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Events events;

    Wordings(Catalogue catalogue, Submissions submissions, Events events) {
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.events = events;
    }

    /** Adds the version that was proposed in this process instance. */
    public void keep(Work work) {
        Answers proposed = submissions.get("proposeWording", work);
        String code = proposed.required("wordingCode");
        int version = catalogue.reword(code, proposed.required("newWording"), submissions.submitter("proposeWording", work).orElseThrow(), work.by(),
                proposed.required("wordingReason"));
        events.append("catalogue", work.by(), "condition-reworded", Map.of("code", code, "version", version));
    }

    /** What is wrong with new words; empty when they can be used. */
    List<String> faults(String code, String words) {
        Catalogue.Condition now = catalogue.find(code).orElseThrow();
        Set<String> asked = asked(words);
        Set<String> known = asked(catalogue.all().stream().map(Catalogue.Condition::wording).collect(Collectors.joining()));
        Set<String> lost = new TreeSet<>(now.needs());
        lost.removeAll(asked(words.replaceAll("\\[[^\\[\\]]*]", "")));
        Set<String> strange = new TreeSet<>(asked);
        strange.removeAll(known);
        List<String> faults = new java.util.ArrayList<>();
        if (!lost.isEmpty()) {
            faults.add("they leave out {" + String.join("}, {", lost) + "}, which must always be said.");
        }
        if (!strange.isEmpty()) {
            faults.add("they ask for something in braces that no form asks.");
        }
        if (!words.replaceAll("\\[[^\\[\\]{}]*(\\{\\w+}[^\\[\\]{}]*)+]|\\{\\w+}", "").matches("[^\\[\\]{}]*")) {
            faults.add("their brackets or braces do not match, or brackets have no {braces} in them.");
        }
        if (!words.matches("(?s)(You|For) .*\\.")) {
            faults.add("they are no sentence that says what the respondent must or must not do.");
        }
        if (words.strip().equals(now.wording())) {
            faults.add("they are the words of now.");
        }
        return faults;
    }

    private static Set<String> asked(String words) {
        return ASKED.matcher(words).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
