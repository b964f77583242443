package uk.dapo.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.clock.LondonTime;

/** The control room's look-up: people of a name, each with what is in force against them. */
@Service
public class PersonLookUp {

    /** A person and the instruments in force against them: those the asking person may see, and that there are others. */
    public record Answer(String name, LocalDate dateOfBirth, List<InForce> live, List<NotShown> notShown) {
    }

    /** Something is in force that the asking person may not see: what to do to see it. Never silence, which would read as "nothing in force". */
    public record NotShown(String reference, String area, String why) {
    }

    /**
     * One instrument in force. {@code from} and {@code until} are ISO 8601 in London's offset; {@code until} is null when only a
     * court or an event ends it. {@code powerOfArrest} names the power and its section.
     */
    public record InForce(String kind, String reference, String area, List<String> forbids, String from, String until,
                          String powerOfArrest, boolean served) {
    }

    private final People people;
    private final LiveInstruments live;
    private final Clauses clauses;
    private final OrderHistory history;
    private final Visibility visibility;
    private final OpenedCases opened;
    private final Events events;
    private final Clock clock;

    PersonLookUp(People people, LiveInstruments live, Clauses clauses, OrderHistory history, Visibility visibility, OpenedCases opened, Events events, Clock clock) {
        this.people = people;
        this.live = live;
        this.clauses = clauses;
        this.history = history;
        this.visibility = visibility;
        this.opened = opened;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who is this, and what is in force against them? Nobody alike is an answer too: an empty list.
     *
     * @param dateOfBirth may be null
     * @param reason      why cases of other areas are to be opened to who asks, or null
     */
    @Transactional
    public List<Answer> find(String name, LocalDate dateOfBirth, String reason, String by) {
        List<Person> found = people.named(name, dateOfBirth);
        record(name, found, by);
        return found.stream().map(person -> answer(person, reason, by)).toList();
    }

    private Answer answer(Person person, String reason, String by) {
        List<InForce> shown = new ArrayList<>();
        List<NotShown> notShown = new ArrayList<>();
        for (LiveInstruments.Live each : live.against(person.id())) {
            Visibility.Sight sight = visibility.of(by, each.caseReference());
            if (sight == Visibility.Sight.OTHER_AREA && reason != null) {
                opened.open(each.caseReference(), by, false, "lookUp", reason, null);
                sight = Visibility.Sight.OPEN;
            }
            if (sight == Visibility.Sight.OPEN) {
                shown.add(inForce(each));
            } else {
                notShown.add(new NotShown(each.reference(), each.area(), sight == Visibility.Sight.OTHER_AREA
                        ? "In force, in another area. Ask again with reason=… and it is shown at once." : sight.refusal()));
            }
        }
        return new Answer(person.name(), person.dateOfBirth(), shown, notShown);
    }

    /** A person was looked for by name, and who was found: kept on the audit trail, the name as a digest. */
    public void record(String name, List<Person> found, String by) {
        events.append("look-ups/" + by, by, "person-looked-up", Map.of("query", Events.sha256(String.join(" ", Names.words(name))), "found",
                found.stream().map(Person::id).toList()));
    }

    private InForce inForce(LiveInstruments.Live each) {
        boolean notice = each.kind().equals("DAPN");
        return new InForce(each.kind(), each.reference(), each.area(), (notice ? clauses.latest(each.reference()) : history.at(each.reference(), clock.instant()).clauses()).stream().map(Clause::wording).toList(),
                LondonTime.iso(LondonTime.atLondon(each.from())),
                each.untilDay() == null ? null : LondonTime.iso(each.untilDay().plusDays(1).atStartOfDay(LondonTime.ZONE)),
                notice ? "Arrest without warrant on reasonable grounds of breach, s.26 Domestic Abuse Act 2021; not an offence in itself"
                        : "Breach is an offence, s.39 Domestic Abuse Act 2021; arrest under s.24 PACE 1984", each.served());
    }
}
