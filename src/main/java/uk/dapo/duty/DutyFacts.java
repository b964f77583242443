package uk.dapo.duty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.dapo.access.DutyRoster.Duty;
import uk.dapo.access.Officer;
import uk.dapo.access.Role;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.FactSource;
import uk.dapo.register.Facts;
import uk.dapo.register.OptionSource;

/** Who is on duty where the reader works, and for whom they may change it. */
@Component
class DutyFacts implements FactSource, OptionSource {

    private final Duties duties;

    DutyFacts(Duties duties) {
        this.duties = duties;
    }

    @Override
    public Set<String> names() {
        return Set.of("onDutyNow");
    }

    /** By role, lowest first; a role with nobody says whom its alerts reach instead. */
    @Override
    public String fact(String name, Facts.Reader reader) {
        List<Duty> on = duties.onDuty(reader.by());
        return java.util.Arrays.stream(Role.values()).filter(role -> role.worksOnCases() || role == Role.MANAGER).map(role -> {
            String there = on.stream().filter(duty -> duty.officer().roles().contains(role)).map(DutyFacts::named).collect(Collectors.joining("; "));
            return "- **" + role.title() + ":** " + (there.isEmpty() ? nobody(role) : there);
        }).collect(Collectors.joining("\n"));
    }

    @Override
    public Set<String> lists() {
        return Set.of("dutyPeople");
    }

    @Override
    public Map<String, String> options(String list, Facts.Reader reader) {
        Map<String, String> people = new LinkedHashMap<>(Map.of(Duties.MYSELF, "Myself"));
        duties.people(reader.by()).stream().filter(duty -> !duty.officer().username().equals(reader.by())).forEach(duty ->
                people.put(duty.officer().username(), duty.officer().name() + ", " + roles(duty.officer()) + (duty.on() ? ": on duty" + until(duty) : ": off duty")));
        return people;
    }

    private static String nobody(Role role) {
        return role.above().map(above -> "*nobody: alerts go to " + above.title().toLowerCase(java.util.Locale.UK) + "*").orElse("*nobody*");
    }

    private static String named(Duty duty) {
        return Facts.plain(duty.officer().name()) + " (" + Facts.plain(String.join(", ", duty.officer().areas())) + until(duty) + ")";
    }

    private static String until(Duty duty) {
        Instant until = duty.until();
        return until == null ? "" : ", until " + LondonTime.say(LondonTime.atLondon(until));
    }

    private static String roles(Officer officer) {
        return officer.roles().stream().map(Role::title).sorted().collect(Collectors.joining(", ")).toLowerCase(java.util.Locale.UK);
    }
}
