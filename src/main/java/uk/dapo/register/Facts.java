package uk.dapo.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.document.Documents;

/**
 * What a form shows: facts read from the register at the moment it is opened. A fact is asked for by name; anything else
 * is the newest answer to the question of that name. Everything shown is text, with markup characters made harmless.
 */
@Component
public class Facts {

    /** Who reads, in which process instance, for which case; case and instrument are null before they are opened. */
    public record Reader(String rootInstanceId, String caseReference, String instrumentReference, String by) {
    }

    private static final String THE_ACT = "Domestic Abuse Act 2021";
    private static final Map<String, String> STEADY = Map.ofEntries(Map.entry("caseSummary", "the case and its people"),
            Map.entry("respondentName", "the respondent"), Map.entry("protectedPersonName", "the protected person"),
            Map.entry("respondentDateOfBirth", "the respondent's date of birth"), Map.entry("protectedPersonDateOfBirth", "the protected person's date of birth"),
            Map.entry("termsText", "the terms"), Map.entry("draftedClauses", "the drafted clauses"), Map.entry("madeClauses", "the clauses"),
            Map.entry("hearingsSummary", "the hearings"), Map.entry("noticeSummary", "the notice"), Map.entry("decisionSummary", "the decision"),
            Map.entry("orderSummary", "the order"), Map.entry("powerSource", "what the power rests on"));

    private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final JdbcClient jdbc;
    private final Submissions submissions;
    private final People people;
    private final Cases cases;
    private final Instruments instruments;
    private final Clauses clauses;
    private final OrderHistory history;
    private final OrderKeepers keepers;
    private final Clocks clocks;
    private final Aims aims;
    private final Places places;
    private final Catalogue catalogue;
    private final LiveInstruments live;
    private final Commencement commencement;
    private final Documents documents;
    private final ObjectProvider<FactSource> sources;
    private final ObjectProvider<OptionSource> optionSources;
    private final Events events;
    private final Clock clock;

    Facts(JdbcClient jdbc, Submissions submissions, People people, Cases cases, Instruments instruments, Clauses clauses, OrderHistory history, OrderKeepers keepers, Clocks clocks,
          Aims aims, Places places, Catalogue catalogue, LiveInstruments live, Commencement commencement, Documents documents, ObjectProvider<FactSource> sources,
          ObjectProvider<OptionSource> optionSources, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.people = people;
        this.cases = cases;
        this.instruments = instruments;
        this.clauses = clauses;
        this.history = history;
        this.keepers = keepers;
        this.clocks = clocks;
        this.aims = aims;
        this.places = places;
        this.catalogue = catalogue;
        this.live = live;
        this.commencement = commencement;
        this.documents = documents;
        this.sources = sources;
        this.optionSources = optionSources;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The facts a form names, and the answers already given to what it asks. Recorded as a reading.
     *
     * @param kept fields that start with the answer given in this very form before; other fields start with what another form said
     */
    public Map<String, Object> forForm(String form, Set<String> names, Set<String> inputs, Set<String> kept, Reader reader) {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Submission.Shown> shown = submissions.shown(reader.rootInstanceId(), reader.instrumentReference());
        for (String name : names) {
            Object fact = fact(name, shown, reader);
            if (fact != null) {
                facts.put(name, fact);
            }
        }
        Map<String, Object> elsewhere = submissions.answersBut(form, reader.rootInstanceId(), reader.instrumentReference());
        Map<String, Object> anywhere = submissions.answers(reader.rootInstanceId(), reader.instrumentReference());
        for (String input : inputs) {
            Object answer = (kept.contains(input) ? anywhere : elsewhere).get(input);
            if (answer != null) {
                facts.put(input, answer);
            }
        }
        String by = reader.by() == null ? "system" : reader.by();
        events.append(Events.chain(reader.caseReference(), by), by, "form-opened", Map.of("form", form, "facts", String.join(",", new TreeSet<>(facts.keySet()))));
        return facts;
    }

    /**
     * Those of these facts that change only when something happens in the case and not by time passing, by what people call
     * them: what a decision rests on.
     */
    public Map<String, String> steady(Set<String> names, Reader reader) {
        Map<String, Submission.Shown> shown = submissions.shown(reader.rootInstanceId(), reader.instrumentReference());
        Map<String, String> steady = new LinkedHashMap<>();
        names.stream().filter(name -> STEADY.containsKey(name) || shown.containsKey(name)).sorted().forEach(name -> steady.put(
                STEADY.containsKey(name) ? STEADY.get(name) : shown.get(name).label(), String.valueOf(fact(name, shown, reader))));
        return steady;
    }

    /** The choices of an option list, value to label. An unknown list has none. */
    public Map<String, String> options(String name, Reader reader) {
        return switch (name) {
            case "areas" -> pairs("select id, name || ' (' || force || ')' from register.area order by name");
            case "courts" -> pairs("select id, name from register.court where kind = 'MAGISTRATES' and not elsewhere order by name");
            case "areasOrNew" -> areasOrNew();
            case "forces" -> pairs("select id, name from register.police_force order by name");
            case "orderClauses" -> catalogue.orderConditions();
            case "knownPlaces" -> reader.caseReference() == null ? Map.of() : places.known(reader.caseReference()).stream()
                    .collect(Collectors.toMap(place -> Long.toString(place.id()), Places.Known::address, (a, b) -> a, LinkedHashMap::new));
            case "respondentCandidates" -> candidates("respondent", reader);
            case "protectedPersonCandidates" -> candidates("protectedPerson", reader);
            default -> optionSource(name).map(source -> source.options(name, reader)).orElse(Map.of());
        };
    }

    private Optional<OptionSource> optionSource(String name) {
        return optionSources.stream().filter(source -> source.lists().contains(name)).findFirst();
    }

    private static List<Map<String, String>> choices(Map<String, String> options) {
        return options.entrySet().stream().map(option -> Map.of("value", option.getKey(), "label", option.getValue())).toList();
    }

    private Object fact(String name, Map<String, Submission.Shown> shown, Reader reader) {
        Optional<CaseFile> file = Optional.ofNullable(reader.caseReference()).flatMap(cases::find);
        return switch (name) {
            case "areas", "areasOrNew", "forces", "courts", "orderClauses", "knownPlaces", "respondentCandidates", "protectedPersonCandidates" ->
                    choices(options(name, reader));
            case "caseSummary" -> file.map(f -> caseSummary(f, reader)).orElseGet(() -> newcomers(shown));
            case "clockSummary" -> file.map(this::clockSummary).orElse("");
            case "respondentName" -> file.flatMap(f -> people.find(f.respondentId())).map(p -> plain(p.name())).orElseGet(() -> answer(shown, name));
            case "protectedPersonName" -> file.flatMap(f -> people.find(f.protectedPersonId())).map(p -> plain(p.name())).orElseGet(() -> answer(shown, name));
            case "respondentDateOfBirth" -> file.flatMap(f -> people.find(f.respondentId())).map(p -> born(p)).orElseGet(() -> answer(shown, name));
            case "protectedPersonDateOfBirth" -> file.flatMap(f -> people.find(f.protectedPersonId())).map(p -> born(p)).orElseGet(() -> answer(shown, name));
            case "relationshipText" -> answer(shown, "relationship");
            case "termsText" -> numbered(Instrument.Kind.NOTICE, 0, reader);
            case "draftedClauses" -> orNone(numbered(Instrument.Kind.APPLICATION, 1, reader));
            case "madeClauses" -> madeClauses(reader);
            case "hearingsSummary" -> orNone(hearings(reader));
            case "noticeSummary", "decisionSummary" -> notice(reader);
            case "powerSource" -> power(reader, file).map(commencement::say).map(Facts::plain).orElse("");
            case "orderSummary" -> order(reader);
            case "papers" -> file.map(f -> papers(f.reference())).orElse("");
            // decided by a table a moment ago, and still in the process
            case "ineligibilityReasons", "powersThatRemain", "gateReasons" -> null;
            default -> optionSource(name).<Object>map(source -> choices(source.options(name, reader)))
                    .or(() -> sources.stream().filter(source -> source.names().contains(name)).findFirst().map(source -> source.fact(name, reader)))
                    .orElseGet(() -> answer(shown, name));
        };
    }

    private String caseSummary(CaseFile file, Reader reader) {
        LocalDate today = LocalDate.now(clock);
        Person respondent = people.find(file.respondentId()).orElseThrow();
        Person protectedPerson = people.find(file.protectedPersonId()).orElseThrow();
        String summary = "**%s** · %s%s\n\n**Respondent:** %s, born %s (%d)%s · **Protected person:** %s, born %s (%d)".formatted(
                file.reference(), reader.instrumentReference() == null ? "" : reader.instrumentReference() + " · ", plain(file.area()),
                plain(respondent.name()), born(respondent), respondent.ageOn(today),
                respondent.pncId() == null ? "" : ", PNC " + plain(respondent.pncId()),
                plain(protectedPerson.name()), born(protectedPerson), protectedPerson.ageOn(today));
        Optional<Commencement.Period> doubted = nearest(Instrument.Kind.NOTICE, reader).flatMap(commencement::of)
                .filter(period -> period.rejectedAt() != null);
        if (doubted.isPresent()) {
            summary += "\n\n**" + plain(commencement.say(doubted.get())) + "**";
        }
        List<LiveInstruments.Live> inForce = live.against(file.respondentId());
        if (!inForce.isEmpty()) {
            summary += "\n\n**In force against the respondent:** "
                    + inForce.stream().map(each -> each.kind() + " " + each.reference()).collect(Collectors.joining(", "));
        }
        return summary + openBreaches(file);
    }

    /** On every form of the case, the court's too: an application is heard, and a bail decided on, knowing of them. */
    private String openBreaches(CaseFile file) {
        List<String> open = jdbc.sql("""
                        select b.reference, b.broken, b.severity, i.state from register.breach b join register.instrument i on i.reference = b.reference
                        where i.case_reference = ? and i.state in ('REPORTED', 'ARRESTED', 'BEFORE_COURT', 'CHARGED', 'WARRANT') order by b.happened_at""")
                .param(file.reference()).query((row, n) -> "%s of %s (%s%s)".formatted(row.getString(1), row.getString(2),
                        row.getString(3) == null ? "" : row.getString(3) + ", ", row.getString(4).toLowerCase(Locale.UK).replace('_', ' '))).list();
        return open.isEmpty() ? "" : "\n\n**Open breaches:** " + String.join(", ", open);
    }

    private static String newcomers(Map<String, Submission.Shown> shown) {
        return "**Respondent:** %s, born %s · **Protected person:** %s, born %s".formatted(answer(shown, "respondentName"),
                answer(shown, "respondentDateOfBirth"), answer(shown, "protectedPersonName"), answer(shown, "protectedPersonDateOfBirth"));
    }

    /** What the Act itself limits stands first; of several clocks of one kind the one that runs out first is shown. */
    private String clockSummary(CaseFile file) {
        Map<String, List<RunningClock>> kinds = clocks.open(file.reference()).stream()
                .sorted(Comparator.comparing((RunningClock running) -> !running.section().startsWith(THE_ACT)).thenComparing(RunningClock::due))
                .collect(Collectors.groupingBy(RunningClock::kind, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().map(this::say).collect(Collectors.joining("\n\n"));
    }

    private String say(List<RunningClock> ofOneKind) {
        Instant now = clock.instant();
        RunningClock first = ofOneKind.get(0);
        Duration left = Duration.between(now, first.due());
        Instant aim = aims.of(first);
        return "**%s%s: %s %s** (%s)\n\n%s %s%s%s".formatted(ClockKind.byId(first.kind()).orElseThrow().label(),
                ofOneKind.size() == 1 ? "" : ", the first of " + ofOneKind.size(), first.inclusive() ? "at the latest" : "before",
                LondonTime.say(LondonTime.atLondon(first.due())),
                first.allows(now) ? span(left) + " left" : "LIMIT PASSED " + span(left.negated()) + " ago", first.explanation(), first.section(),
                aim.equals(first.due()) ? "" : "\n\nLast ordinary sitting in time: **" + LondonTime.say(LondonTime.atLondon(aim)) + "**",
                first.cautions() == null ? "" : "\n\n**Check:** " + plain(first.cautions()));
    }

    private static String orNone(String list) {
        return list.isEmpty() ? "None yet." : list;
    }

    static String span(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes >= 2 * 24 * 60 ? "%d days %d h".formatted(minutes / (24 * 60), minutes / 60 % 24) : "%d h %d min".formatted(minutes / 60, minutes % 60);
    }

    private String numbered(Instrument.Kind kind, int version, Reader reader) {
        return nearest(kind, reader).map(reference -> list(version == 0 ? clauses.latest(reference) : clauses.of(reference, version))).orElse("");
    }

    private String madeClauses(Reader reader) {
        return nearest(Instrument.Kind.ORDER, reader).map(reference -> list(history.newest(reference)))
                .orElseGet(() -> numbered(Instrument.Kind.APPLICATION, 2, reader));
    }

    private static String list(List<Clause> clauses) {
        return clauses.stream().map(clause -> clause.number() + ". " + plain(clause.wording())).collect(Collectors.joining("\n"));
    }

    private String hearings(Reader reader) {
        return nearest(Instrument.Kind.APPLICATION, reader).map(reference -> jdbc.sql("""
                        select h.number, h.hearing_at, c.name, h.outcome from register.hearing h join register.court c on c.id = h.court
                        where application_reference = ? order by number""").param(reference)
                .query((row, n) -> "%d. %s, %s%s".formatted(row.getInt(1), LondonTime.say(LondonTime.atLondon(row.getTimestamp(2).toInstant())),
                        plain(row.getString(3)), row.getString(4) == null ? "" : ": " + row.getString(4))).list().stream()
                .collect(Collectors.joining("\n"))).orElse("");
    }

    private String notice(Reader reader) {
        return nearest(Instrument.Kind.NOTICE, reader).map(reference -> jdbc.sql("""
                        select n.decision, n.decided_at, n.decider_rank, o.name, n.served_at from register.notice n
                        left join register.officer o on o.username = n.decided_by where n.reference = ?""").param(reference)
                .query((row, n) -> row.getString(1) == null ? "" : "%s by %s (%s), %s%s".formatted(row.getString(1).equals("give") ? "Authorised" : "Decided",
                        plain(String.valueOf(row.getString(4))), plain(String.valueOf(row.getString(3)).toLowerCase()),
                        LondonTime.say(LondonTime.atLondon(row.getTimestamp(2).toInstant().truncatedTo(ChronoUnit.MINUTES))),
                        row.getTimestamp(5) == null ? "" : "; served " + LondonTime.say(LondonTime.atLondon(row.getTimestamp(5).toInstant())))).single()).orElse("");
    }

    private String order(Reader reader) {
        return nearest(Instrument.Kind.ORDER, reader).map(reference -> jdbc.sql("""
                        select c.name, o.made_at, o.term, o.until_day, o.until_event, o.served_at from register.protection_order o
                        join register.court c on c.id = o.court where o.reference = ?""").param(reference)
                .query((row, n) -> "Made %s at %s. %s. %s".formatted(LondonTime.say(LondonTime.atLondon(row.getTimestamp(2).toInstant())), plain(row.getString(1)),
                        switch (row.getString(3)) {
                            case "UNTIL_DATE" -> "In force until the end of " + LondonTime.day(row.getObject(4, LocalDate.class));
                            case "UNTIL_EVENT" -> "In force until: " + plain(row.getString(5));
                            default -> "In force until further order";
                        }, row.getTimestamp(6) == null ? "Not served yet." : "Served " + LondonTime.say(LondonTime.atLondon(row.getTimestamp(6).toInstant())) + "."))
                .single() + keeper(reference) + "\n\n" + list(history.newest(reference))).orElse("");
    }

    private String keeper(String order) {
        return keepers.away(order).map(away -> "\n\n**Looked after by %s since %s** (their reference %s): what is watched is watched there.".formatted(
                plain(away.name()), LondonTime.say(LondonTime.atLondon(away.since())), plain(away.reference()))).orElse("");
    }

    /** Links that open in the reader's own session; the paper is given only to who may see the case. */
    private String papers(String caseReference) {
        List<String> evidence = jdbc.sql("select id, title from register.evidence where case_reference = ? order by id").param(caseReference)
                .query((row, n) -> "- [Evidence: %s](/api/evidence/%d)".formatted(plain(row.getString(2)), row.getLong(1))).list();
        return Stream.concat(documents.list(caseReference).stream().filter(document -> document.supersededBy() == null)
                .map(document -> "- [%s (PDF)](/api/documents/%d)".formatted(plain(document.title()), document.id())), evidence.stream())
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> nearest(Instrument.Kind kind, Reader reader) {
        return reader.instrumentReference() == null ? Optional.empty() : instruments.lineage(reader.instrumentReference()).stream()
                .filter(reference -> instruments.get(reference).kind() == kind).findFirst();
    }

    private Map<String, String> candidates(String who, Reader reader) {
        Map<String, Object> answers = submissions.answers(reader.rootInstanceId(), reader.instrumentReference());
        Map<String, String> candidates = new LinkedHashMap<>();
        if (answers.get(who + "Name") instanceof String name && answers.get(who + "DateOfBirth") instanceof String born) {
            for (Person person : people.alike(name, LocalDate.parse(born), (String) answers.get(who + "PncId"))) {
                List<LiveInstruments.Live> inForce = live.against(person.id());
                candidates.put(Long.toString(person.id()), "%s, born %s%s%s".formatted(person.name(), born(person),
                        person.pncId() == null ? "" : ", PNC " + person.pncId(),
                        inForce.isEmpty() ? "" : ", IN FORCE: " + inForce.stream().map(LiveInstruments.Live::reference).collect(Collectors.joining(", "))));
            }
        }
        candidates.put("new", "Nobody on this list: a new record");
        return candidates;
    }

    /** What the power to give a notice rests on: the notice's own period, or the one that counts where the respondent lives today. */
    private Optional<Commencement.Period> power(Reader reader, Optional<CaseFile> file) {
        return nearest(Instrument.Kind.NOTICE, reader).flatMap(commencement::of)
                .or(() -> file.flatMap(f -> commencement.on(f.area(), LocalDate.now(clock))));
    }

    private Map<String, String> areasOrNew() {
        Map<String, String> areas = pairs("select id, name || ' (' || force || ')' from register.area order by name");
        areas.put("new", "An area that is not on this list");
        return areas;
    }

    private Map<String, String> pairs(String sql) {
        Map<String, String> pairs = new LinkedHashMap<>();
        jdbc.sql(sql).query((row, n) -> pairs.put(row.getString(1), row.getString(2))).list();
        return pairs;
    }

    /** No weekday: nobody knows people by it. */
    private static String born(Person person) {
        return BORN.format(person.dateOfBirth());
    }

    private static String answer(Map<String, Submission.Shown> shown, String name) {
        return Optional.ofNullable(shown.get(name)).map(Submission.Shown::text).map(Facts::plain).orElse("");
    }

    /** Text as text: what would be markup in a form's text is escaped. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && ",.:;'\"/?%".indexOf(c) < 0) {
                plain.append("&#").append(c).append(';');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().replaceAll("(?m)^(\\s*\\d+)\\.", "$1&#46;").replaceAll("(?m)^ {4,}|\\t", " ").replace("://", "&#58;//");
    }
}
