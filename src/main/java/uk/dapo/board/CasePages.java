package uk.dapo.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.dapo.access.CurrentOfficer;
import uk.dapo.document.Documents;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Events;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.People;
import uk.dapo.register.Visibility;
import uk.dapo.register.Visibility.Sight;

/** A case on one page, running or finished: who, its instruments, its clocks and why they run as they do, all that happened, its papers. */
@Service
public class CasePages {

    /** One of the two people. */
    public record Who(String name, LocalDate dateOfBirth) {
    }

    /** A notice, application, order, breach or change. */
    public record InstrumentRow(String reference, String kind, String state, String follows) {
    }

    /** A paper of the case. */
    public record PaperRow(long id, String number, String title, Instant createdAt, String createdBy, boolean superseded) {
    }

    /** The page. Of a case restricted to others {@code why} says so, and all else is left out. */
    public record Page(String reference, boolean restricted, String why, String area, Instant at, Who respondent, Who protectedPerson, boolean running,
                       List<InstrumentRow> instruments, List<CaseStory.ClockRow> clocks, List<CaseStory.Entry> timeline, List<PaperRow> documents) {
    }

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{1,20}");

    private final Cases cases;
    private final People people;
    private final Instruments instruments;
    private final CaseStory story;
    private final Documents documents;
    private final Readers readers;
    private final Visibility visibility;
    private final Wards wards;
    private final CurrentOfficer current;
    private final Events events;
    private final JdbcClient jdbc;
    private final java.time.Clock clock;

    CasePages(Cases cases, People people, Instruments instruments, CaseStory story, Documents documents, Readers readers, Visibility visibility, Wards wards,
            CurrentOfficer current, Events events, JdbcClient jdbc, java.time.Clock clock) {
        this.cases = cases;
        this.people = people;
        this.instruments = instruments;
        this.story = story;
        this.documents = documents;
        this.readers = readers;
        this.visibility = visibility;
        this.wards = wards;
        this.current = current;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case, or nothing when there is none or the signed-in person may not see it: the two look alike. Each reading is an event. */
    @Transactional
    public Optional<Page> open(String reference) {
        Optional<CaseFile> found = Optional.of(reference).filter(REFERENCE.asMatchPredicate()).flatMap(cases::find);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CaseFile file = found.get();
        String who = current.username().orElseThrow();
        if (readers.maySee(reference)) {
            Page page = page(file);
            events.append(reference, who, "case-read", Map.of("page", "case"));
            return Optional.of(page);
        }
        Sight sight = visibility.of(who, reference);
        return sight == Sight.RESTRICTED && wards.all().contains(file.area())
                ? Optional.of(new Page(reference, true, sight.refusal(), file.area(), clock.instant(), null, null, false, List.of(), List.of(), List.of(), List.of()))
                : Optional.empty();
    }

    private Page page(CaseFile file) {
        boolean running = jdbc.sql("select exists (select 1 from act_ru_execution where business_key_ = ?)").param(file.reference()).query(Boolean.class).single();
        return new Page(file.reference(), false, null, file.area(), clock.instant(), who(file.respondentId()), who(file.protectedPersonId()), running,
                instruments.of(file.reference()).stream().map(CasePages::row).toList(), story.clocks(file.reference()), story.timeline(file.reference()),
                documents.list(file.reference()).stream().map(paper -> new PaperRow(paper.id(), paper.number(), paper.title(), paper.createdAt(), paper.createdBy(),
                        paper.supersededBy() != null)).toList());
    }

    private Who who(long person) {
        return people.find(person).map(found -> new Who(found.name(), found.dateOfBirth())).orElse(null);
    }

    private static InstrumentRow row(Instrument instrument) {
        return new InstrumentRow(instrument.reference(), Words.of(instrument.kind().name()), Words.of(instrument.state()), instrument.follows());
    }
}
