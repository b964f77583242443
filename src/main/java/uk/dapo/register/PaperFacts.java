package uk.dapo.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.LondonTime;
import uk.dapo.document.PaperKind;
import uk.dapo.document.RegisterPaper;

/** What most papers of a case begin with, and how they word times, clauses and the end of an order. */
@Component
public class PaperFacts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String CONTACT = "Ring 101 and quote the reference above.";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final People people;
    private final Instruments instruments;

    PaperFacts(JdbcClient jdbc, Cases cases, People people, Instruments instruments) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
        this.instruments = instruments;
    }

    /** A paper that names the two people, the force and the reference of its instrument. */
    public RegisterPaper.Draft begin(PaperKind kind, String name, Work work) {
        String reference = work.instrumentReference() == null ? work.caseReference() : work.instrumentReference();
        CaseFile file = cases.get(work.caseReference());
        Person respondent = people.find(file.respondentId()).orElseThrow();
        return RegisterPaper.of(kind, name + " " + reference)
                .text("reference", reference).text("caseReference", file.reference())
                .text("respondent", respondent.name()).text("dateOfBirth", date(respondent.dateOfBirth()))
                .text("protectedPerson", people.find(file.protectedPersonId()).orElseThrow().name())
                .text("force", jdbc.sql("select force from register.area where id = ?").param(file.area()).query(String.class).single())
                .text("contactPoint", CONTACT);
    }

    /** The name of a court. */
    public String court(String id) {
        return jdbc.sql("select name from register.court where id = ?").param(id).query(String.class).single();
    }

    /** The nearest instrument of a kind that this work's own comes from, itself included; null where there is none. */
    public String nearest(Instrument.Kind kind, Work work) {
        return instruments.lineage(work.instrumentReference()).stream().filter(each -> instruments.get(each).kind() == kind).findFirst().orElse(null);
    }

    public static List<String> wordings(List<Clause> clauses) {
        return clauses.stream().map(Clause::wording).toList();
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** A London time as people read it, to the minute. */
    public static String time(Instant instant) {
        return LondonTime.say(LondonTime.atLondon(instant.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)));
    }
}
