package uk.dapo.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.dapo.access.Officers;
import uk.dapo.clock.ClockKind;
import uk.dapo.engine.Decisions;
import uk.dapo.register.Answers;
import uk.dapo.register.CaseFile;
import uk.dapo.register.Cases;
import uk.dapo.register.Catalogue;
import uk.dapo.register.Clause;
import uk.dapo.register.Clauses;
import uk.dapo.register.Clocks;
import uk.dapo.register.Commencement;
import uk.dapo.register.Instrument;
import uk.dapo.register.Instruments;
import uk.dapo.register.LiveInstruments;
import uk.dapo.register.People;
import uk.dapo.register.Places;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submissions;
import uk.dapo.register.Work;

/** The life of a notice on the register: opened, drafted, authorised, served, ended. */
@Service
public class Notices {

    /** What the eligibility table (s.22) asks about the two people and the place, on a day. */
    public record Facts(int respondentAge, int protectedPersonAge, boolean personallyConnected, boolean areaInForce, boolean liveInstrument) {
    }

    /** Kinds of place where the protected person lives. */
    private static final List<String> LIVED_IN = List.of("SHARED_HOME", "PROTECTED_HOME");

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Cases cases;
    private final People people;
    private final Submissions submissions;
    private final Commencement commencement;
    private final LiveInstruments live;
    private final Catalogue catalogue;
    private final Clauses clauses;
    private final Clocks clocks;
    private final Officers officers;
    private final Places places;
    private final Decisions decisions;
    private final Clock clock;

    Notices(JdbcClient jdbc, Instruments instruments, Cases cases, People people, Submissions submissions, Commencement commencement,
            LiveInstruments live, Catalogue catalogue, Clauses clauses, Clocks clocks, Officers officers, Places places, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.cases = cases;
        this.people = people;
        this.submissions = submissions;
        this.commencement = commencement;
        this.live = live;
        this.catalogue = catalogue;
        this.clauses = clauses;
        this.clocks = clocks;
        this.officers = officers;
        this.places = places;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Opens a notice in the case and gives its reference; all that was entered so far belongs to it. */
    public String open(Work work) {
        Instrument notice = instruments.open(Instrument.Kind.NOTICE, work.caseReference(), null, "DRAFTING", work.instanceId(), work.by());
        jdbc.sql("insert into register.notice (reference) values (?)").param(notice.reference()).update();
        submissions.belongTo(work, work.caseReference(), notice.reference());
        commencement.on(notice.area(), LocalDate.now(clock)).ifPresent(period -> commencement.rests(notice.reference(), period.id()));
        return notice.reference();
    }

    /** The facts of s.22 as they stand today. */
    public Facts facts(Work work) {
        CaseFile file = cases.get(work.caseReference());
        LocalDate today = LocalDate.now(clock);
        return new Facts(people.find(file.respondentId()).orElseThrow().ageOn(today),
                people.find(file.protectedPersonId()).orElseThrow().ageOn(today),
                !submissions.all(work).is("relationship", "none"),
                commencement.on(file.area(), today).isPresent(),
                !live.of(file.reference()).isEmpty());
    }

    /** Puts the draft's terms into words, as the notice's next version; the prohibition on abuse is always first (s.22(2)). */
    public void keepDraft(Work work) {
        int version = clauses.latestVersion(work.instrumentReference()) + 1;
        terms(work, submissions.get("draftNotice", work)).forEach(term -> clauses.add(work.instrumentReference(), version, term));
    }

    /** The terms of a draft, of the six that s.23 allows. */
    List<Clause> terms(Work work, Answers draft) {
        List<String> codes = new ArrayList<>(List.of("NOABUSE"));
        NoticeTerms.BY_QUESTION.forEach((question, code) -> {
            if (draft.is(question)) {
                codes.add(code);
            }
        });
        allowed(work, draft, codes);
        String protectedPerson = people.find(cases.get(work.caseReference()).protectedPersonId()).orElseThrow().name();
        List<Clause> terms = new ArrayList<>();
        for (String code : codes) {
            terms.add(catalogue.word(terms.size() + 1, code, work.caseReference(), protectedPerson, premises(draft)));
        }
        return terms;
    }

    private static Map<String, Object> premises(Answers draft) {
        Map<String, Object> premises = new HashMap<>();
        draft.number("stayAwayMetres").ifPresent(metres -> premises.put("metres", metres));
        draft.text("stayAwayPlace").map(Long::valueOf).ifPresent(place -> premises.put("place", place));
        return premises;
    }

    /** Of the closed list of s.23, and nothing else: refused in the words of the table, each term that does not belong. */
    private void allowed(Work work, Answers draft, List<String> codes) {
        boolean sharedHome = submissions.all(work).is("sharedHome");
        List<Refusal.Reason> refused = new ArrayList<>();
        for (String code : codes) {
            Decisions.Row row = decisions.row("clause-allowed", Map.of("stage", "DAPN", "code", asPlaced(work, draft, code), "sharedHome", sharedHome));
            if (!row.is("allowed")) {
                refused.add(new Refusal.Reason(catalogue.find(code).map(Catalogue.Condition::label).orElse("Term"), row.text("sentence"),
                        "Leave it out, correct the report, or ask the court for it."));
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusal(refused);
        }
    }

    /** A distance from premises where the protected person does not live is another term. */
    private String asPlaced(Work work, Answers draft, String code) {
        Optional<String> place = draft.text("stayAwayPlace").filter(chosen -> code.equals("DISTANCE"));
        return place.isEmpty() || places.known(work.caseReference()).stream().filter(known -> Long.toString(known.id()).equals(place.get()))
                .anyMatch(known -> LIVED_IN.contains(known.kind())) ? code : "DIST_OTHER";
    }

    /** Why a notice cannot be given today; each row is a reason of the table, with what could cure it. */
    List<Decisions.Row> reasonsAgainst(Work work) {
        Facts facts = facts(work);
        return decisions.rows("notice-eligibility", Map.of("respondentAge", facts.respondentAge(), "protectedPersonAge", facts.protectedPersonAge(),
                "personallyConnected", facts.personallyConnected(), "areaInForce", facts.areaInForce(), "liveInstrument", facts.liveInstrument()));
    }

    /** Whether another notice of this pair is authorised and on its way to being served: two must not be in force. */
    boolean anotherAuthorised(Work work) {
        return instruments.of(work.caseReference()).stream().anyMatch(other -> other.kind() == Instrument.Kind.NOTICE
                && other.state().equals("AUTHORISED") && !other.reference().equals(work.instrumentReference()));
    }

    /** Records that the inspector gave the notice, with rank at that moment (s.22(1), (8)). */
    public void authorise(Work work) {
        decided(work, "give");
        commencement.on(cases.get(work.caseReference()).area(), LocalDate.now(clock))
                .ifPresent(period -> commencement.rests(work.instrumentReference(), period.id()));
        instruments.move(work.instrumentReference(), "AUTHORISED", work.by(), "DRAFTING");
    }

    /** Records personal service (s.25(3)) and starts the 48 hours of s.29(2) from it. */
    public void served(Work work) {
        Answers service = submissions.get("serveNotice", work);
        Instant at = service.instant("servedAt").orElseThrow();
        jdbc.sql("update register.notice set served_by = ?, served_at = ?, service_location = ?, hearing_address = ? where reference = ?")
                .params(submissions.submitter("serveNotice", work).orElseThrow(), Timestamp.from(at), service.required("serviceLocation"),
                        service.is("addressGiven", "given") ? "GIVEN" : "REFUSED", work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), "IN_FORCE", work.by(), "AUTHORISED");
        clocks.start(ClockKind.HEARING_AFTER_NOTICE, work.instrumentReference(), "notice-given", at, work.by());
    }

    /** Ends a notice that was never served: not eligible, refused, or the respondent not found. */
    public void close(Work work, String as) {
        if (as.equals("REFUSED")) {
            decided(work, "refuse");
        }
        end(work, as, "DRAFTING", "AUTHORISED");
    }

    /** Ends a notice in force: its application was determined or withdrawn (ss.25(2)(d), 29(7)). */
    public void ended(Work work) {
        clocks.open(ClockKind.HEARING_AFTER_NOTICE, work.instrumentReference())
                .ifPresent(running -> clocks.stop(running, "application determined or withdrawn", work.by()));
        end(work, "ENDED", "IN_FORCE");
    }

    /** By when the application must be heard and why, as the record of service states it. */
    public String hearingLimit(Work work) {
        return clocks.newest(ClockKind.HEARING_AFTER_NOTICE, work.instrumentReference()).orElseThrow().explanation();
    }

    /** When the inspector decided; service cannot come before it. */
    public Instant decidedAt(String reference) {
        return jdbc.sql("select decided_at from register.notice where reference = ?").param(reference).query(Timestamp.class).single().toInstant();
    }

    private void decided(Work work, String decision) {
        Answers answers = submissions.get("decideNotice", work);
        String decider = submissions.submitter("decideNotice", work).orElseThrow();
        Instant now = clock.instant();
        jdbc.sql("""
                        update register.notice set drafted_by = ?, decided_by = ?, decider_rank = ?, decision = ?, decided_at = ?,
                               condition_a = ?, condition_b = ? where reference = ?""")
                .params(submissions.submitter("draftNotice", work).orElse(null), decider,
                        officers.find(decider).map(officer -> officer.rankAt(now).name()).orElse(null), decision, Timestamp.from(now),
                        answers.text("conditionA").orElse(null), answers.text("conditionB").orElse(null), work.instrumentReference()).update();
    }

    private void end(Work work, String as, String... from) {
        jdbc.sql("update register.notice set ended_at = ?, end_reason = ? where reference = ?")
                .params(Timestamp.from(clock.instant()), as, work.instrumentReference()).update();
        instruments.move(work.instrumentReference(), as, work.by(), from);
    }
}
