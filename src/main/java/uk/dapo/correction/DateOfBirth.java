package uk.dapo.correction;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.dapo.clock.LondonTime;
import uk.dapo.register.Answers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.People;
import uk.dapo.register.Person;
import uk.dapo.register.Refusal.Reason;

/** A person's date of birth. No clock hangs on it, but whether a notice could be given does (s.22(2), (6)). */
class DateOfBirth implements RecordedFact {

    /** A case in which the person was under age when it mattered first: the notice was given, the order made, or today. */
    record UnderAge(String caseReference, String area, LocalDate day, int age, int needed) {
    }

    private static final String FIELD = "Right date of birth";
    private static final int ADULT = 18;
    private static final int PROTECTED_FROM = 16;

    private final JdbcClient jdbc;
    private final References references;
    private final People people;
    private final Clock clock;
    private final String choice;
    private final String label;
    private final ToLongFunction<CaseFile> who;

    DateOfBirth(JdbcClient jdbc, References references, People people, Clock clock, String choice, String label, ToLongFunction<CaseFile> who) {
        this.jdbc = jdbc;
        this.references = references;
        this.people = people;
        this.clock = clock;
        this.choice = choice;
        this.label = label;
        this.who = who;
    }

    @Override
    public String choice() {
        return choice;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String question() {
        return "rightBirthDay";
    }

    @Override
    public Subject find(String reference, Answers answers) {
        CaseFile file = references.file(reference);
        return new Subject(file, null, who.applyAsLong(file), null);
    }

    @Override
    public String recorded(Subject subject) {
        return person(subject).dateOfBirth().toString();
    }

    @Override
    public String say(String value) {
        return LondonTime.day(LocalDate.parse(value));
    }

    @Override
    public List<Reason> faults(Subject subject, String right) {
        LocalDate opened = jdbc.sql("select opened_at from register.protection_case where reference = ?").param(subject.file().reference())
                .query((row, n) -> LondonTime.atLondon(row.getTimestamp(1).toInstant()).toLocalDate()).single();
        return LocalDate.parse(right).isAfter(opened)
                ? List.of(new Reason(FIELD, "is after the case was opened.", "Check the year.")) : List.of();
    }

    @Override
    public List<String> effects(Subject subject, String right) {
        LocalDate today = LocalDate.now(clock);
        Person person = person(subject);
        Person corrected = new Person(person.id(), person.name(), LocalDate.parse(right), person.pncId());
        List<String> effects = new ArrayList<>(List.of("Age today: from %d **to %d**".formatted(person.ageOn(today), corrected.ageOn(today))));
        underAge(person.id(), corrected).forEach(found -> effects.add(("**Under age in %s: %d on %s, where %d is needed (s.22(2), (6)).** Nothing is undone by this "
                + "correction; the superintendent is alerted.").formatted(found.caseReference(), found.age(), LondonTime.day(found.day()), found.needed())));
        return effects;
    }

    @Override
    public Applied apply(Subject subject, String right, String reason, String by) {
        jdbc.sql("update register.person set date_of_birth = ? where id = ?").params(Date.valueOf(right), subject.person()).update();
        return Applied.NOTHING_MOVED;
    }

    /** Cases in which the person, as recorded now, was under age. */
    List<UnderAge> underAge(long person) {
        return underAge(person, people.find(person).orElseThrow());
    }

    private List<UnderAge> underAge(long id, Person as) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select c.reference, c.area, c.respondent_id = :person as respondent, min(coalesce(n.decided_at, o.made_at)) as first
                        from register.protection_case c left join register.instrument i on i.case_reference = c.reference
                          left join register.notice n on n.reference = i.reference and n.decision = 'give'
                          left join register.protection_order o on o.reference = i.reference
                        where c.respondent_id = :person or c.protected_person_id = :person group by c.reference order by c.reference""")
                .param("person", id).query((row, n) -> {
                    Instant first = row.getTimestamp("first") == null ? now : row.getTimestamp("first").toInstant();
                    LocalDate day = LondonTime.atLondon(first).toLocalDate();
                    return new UnderAge(row.getString("reference"), row.getString("area"), day, as.ageOn(day),
                            row.getBoolean("respondent") ? ADULT : PROTECTED_FROM);
                }).list().stream().filter(found -> found.age() < found.needed()).toList();
    }

    private Person person(Subject subject) {
        return people.find(subject.person()).orElseThrow();
    }
}
