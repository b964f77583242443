package uk.dapo.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.dapo.access.DutyRoster;
import uk.dapo.access.Officer;
import uk.dapo.access.Postings;
import uk.dapo.access.Role;
import uk.dapo.register.Answers;
import uk.dapo.register.Commencement;
import uk.dapo.register.Events;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.OptionSource;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** Who works in which area: a new area has its people without a restart, and whoever moves on leaves its teams at once. */
@Service
public class Posts implements FactSource, OptionSource {

    private final Submissions submissions;
    private final Postings postings;
    private final DutyRoster roster;
    private final Commencement commencement;
    private final Events events;

    Posts(Submissions submissions, Postings postings, DutyRoster roster, Commencement commencement, Events events) {
        this.submissions = submissions;
        this.postings = postings;
        this.roster = roster;
        this.commencement = commencement;
        this.events = events;
    }

    /** Posts whom the form names to the areas it names. */
    public void set(Work work) {
        Answers answers = submissions.get("setPosting", work);
        List<String> areas = answers.list("postedAreas");
        postings.set(answers.required("postedPerson"), areas);
        events.append("duty", work.by(), "posted", Map.of("officer", answers.required("postedPerson"), "areas", String.join(" ", areas)));
    }

    @Override
    public Set<String> names() {
        return Set.of("areaPeople");
    }

    /** Each area with how many people of each role it has; one with nobody says so. */
    @Override
    public String fact(String name, Facts.Reader reader) {
        List<Officer> staff = staff();
        return commencement.areas().stream().map(area -> {
            Map<String, Long> roles = staff.stream().filter(officer -> officer.areas().contains(area)).flatMap(officer -> officer.roles().stream())
                    .collect(Collectors.groupingBy(Role::title, TreeMap::new, Collectors.counting()));
            return "- **" + Facts.plain(area) + ":** " + (roles.isEmpty() ? "**nobody yet**" : roles.entrySet().stream()
                    .map(role -> role.getValue() + " " + role.getKey().toLowerCase(Locale.UK)).collect(Collectors.joining(", ")));
        }).collect(Collectors.joining("\n"));
    }

    @Override
    public Set<String> lists() {
        return Set.of("staff");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> people = new LinkedHashMap<>();
        staff().forEach(officer -> people.put(officer.username(), "%s, %s: %s".formatted(officer.name(),
                officer.roles().stream().map(Role::title).sorted().collect(Collectors.joining(", ")).toLowerCase(Locale.UK),
                officer.areas().isEmpty() ? "nowhere" : String.join(", ", officer.areas()))));
        return people;
    }

    private List<Officer> staff() {
        return roster.everybody().stream().map(DutyRoster.Duty::officer).toList();
    }
}
