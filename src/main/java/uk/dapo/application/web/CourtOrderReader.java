package uk.dapo.application.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.dapo.application.CourtKinds;
import uk.dapo.application.ReceivedOrder;
import uk.dapo.application.ReceivedOrder.Basis;
import uk.dapo.application.ReceivedOrder.Party;
import uk.dapo.application.ReceivedOrder.Term;
import uk.dapo.clock.ClockKind;
import uk.dapo.clock.LondonTime;
import uk.dapo.clock.StatutoryClocks;
import uk.dapo.clock.UnclearTime;
import uk.dapo.engine.Decisions;
import uk.dapo.register.Catalogue;
import uk.dapo.register.Names;

/** Reads an order that a court sends, and says everything that is wrong with it at once: field, rule, remedy. Never repeats what was sent. */
@Component
class CourtOrderReader {

    /** One thing wrong. {@code field} is a path such as {@code clauses[2].text}. */
    record Fault(String field, String rule, String remedy) {
    }

    /** The message cannot be taken in. */
    static final class Invalid extends RuntimeException {
        private final transient List<Fault> faults;

        private Invalid(List<Fault> faults) {
            super("The order cannot be taken in.");
            this.faults = faults;
        }

        List<Fault> faults() {
            return faults;
        }
    }

    private static final Set<String> FIELDS = Set.of("court", "courtName", "courtReference", "madeAt", "basis", "respondent", "protectedPerson", "withoutNotice",
            "respondentPresent", "clauses", "until", "untilEvent");
    private static final Set<String> RESPONDENT = Set.of("name", "dateOfBirth", "pncId", "area");
    private static final Set<String> PROTECTED = Set.of("name", "dateOfBirth");
    private static final Set<String> CLAUSE = Set.of("text", "code", "metres", "until");
    private static final int MOST_CLAUSES = 100;
    private static final int RESPONDENT_AGE = 18;
    private static final int PROTECTED_AGE = 16;

    private final JdbcClient jdbc;
    private final CourtKinds kinds;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final StatutoryClocks statutory;
    private final Clock clock;

    CourtOrderReader(JdbcClient jdbc, CourtKinds kinds, Catalogue catalogue, Decisions decisions, StatutoryClocks statutory, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.statutory = statutory;
        this.clock = clock;
    }

    /** @throws Invalid with every fault */
    ReceivedOrder read(JsonNode json) {
        Reading reading = new Reading(json);
        ReceivedOrder order = reading.order();
        if (!reading.faults.isEmpty()) {
            throw new Invalid(reading.faults);
        }
        return order;
    }

    private final class Reading {

        private final JsonNode json;
        private final List<Fault> faults = new ArrayList<>();

        private Reading(JsonNode json) {
            this.json = json;
        }

        private ReceivedOrder order() {
            if (json == null || !json.isObject()) {
                fault("", "must be one JSON object.", "Send the order as an object with the documented fields.");
                return null;
            }
            known(json, "", FIELDS);
            String court = court();
            String courtName = text(json, "courtName", "courtName", false, 1, 120);
            if (court != null && kinds.elsewhere(court) && courtName == null) {
                fault("courtName", "is missing, and the court is not on the list.", "Give its name as the order has it.");
            }
            Instant madeAt = moment(json, "madeAt");
            LocalDate madeOn = madeAt == null ? null : LondonTime.atLondon(madeAt).toLocalDate();
            Party respondent = party("respondent", RESPONDENT, RESPONDENT_AGE, "s.32(5)", madeOn);
            Party protectedPerson = party("protectedPerson", PROTECTED, PROTECTED_AGE, "s.1", madeOn);
            if (respondent != null && protectedPerson != null && respondent.dateOfBirth() != null && respondent.dateOfBirth().equals(protectedPerson.dateOfBirth())
                    && respondent.name() != null && protectedPerson.name() != null
                    && Set.copyOf(Names.words(respondent.name())).equals(Set.copyOf(Names.words(protectedPerson.name())))) {
                fault("protectedPerson", "is the respondent.", "Send two different people.");
            }
            Basis basis = basis();
            Boolean withoutNotice = flag("withoutNotice", true);
            route(basis, court, Boolean.TRUE.equals(withoutNotice));
            Boolean present = flag("respondentPresent", false);
            LocalDate until = day(json, "until", "until", false);
            String untilEvent = text(json, "untilEvent", "untilEvent", false, 1, 200);
            if (until != null && untilEvent != null) {
                fault("untilEvent", "cannot stand beside a last day.", "Give one of the two, or neither for further order.");
            }
            notBefore(until, madeOn, "until");
            boolean attends = present == null ? !Boolean.TRUE.equals(withoutNotice) : present;
            List<Term> clauses = clauses(madeOn, attends);
            return new ReceivedOrder(court, courtName, text(json, "courtReference", "courtReference", true, 1, 60), madeAt, basis, respondent, protectedPerson,
                    area(court), Boolean.TRUE.equals(withoutNotice), attends, clauses, until, untilEvent);
        }

        private String court() {
            String given = text(json, "court", "court", true, 1, 120);
            if (given == null) {
                return null;
            }
            Optional<String> court = jdbc.sql("select id from register.court where id = ? or lower(name) = lower(?)").params(given, given).query(String.class).optional();
            if (court.isEmpty()) {
                fault("court", "is not on the list of courts.", "Give one of: " + String.join(", ", jdbc.sql("select id from register.court order by id").query(String.class).list())
                        + "; for any other court, other-family, other-county, other-crown or other-magistrates with courtName.");
            }
            return court.orElse(null);
        }

        private String area(String court) {
            Optional<String> given = Optional.ofNullable(text(json.path("respondent"), "area", "respondent.area", false, 1, 40));
            List<String> areas = jdbc.sql("select id from register.area order by id").query(String.class).list();
            Optional<String> area = given.or(() -> Optional.ofNullable(court).flatMap(id -> jdbc.sql("select area from register.court where id = ? and area is not null")
                    .param(id).query(String.class).optional()));
            if (area.isEmpty() || !areas.contains(area.get())) {
                fault("respondent.area", given.isPresent() ? "is no area of this force." : "is missing, and the court sits in none of our areas.",
                        "Give the area where the respondent lives: " + String.join(", ", areas) + ".");
            }
            return area.orElse(null);
        }

        private Basis basis() {
            String word = text(json, "basis", "basis", true, 1, 40);
            Optional<Basis> basis = Arrays.stream(Basis.values()).filter(each -> each.word().equals(word)).findFirst();
            if (word != null && basis.isEmpty()) {
                fault("basis", "is none of the ways a court comes to make an order (ss.28, 31).", "Give one of: "
                        + Arrays.stream(Basis.values()).map(Basis::word).collect(Collectors.joining(", ")) + ". Orders on a police application are recorded at the hearing.");
            }
            return basis.orElse(null);
        }

        /** The table of routes decides which court that is, and whether it may act without notice. */
        private void route(Basis basis, String court, boolean withoutNotice) {
            if (basis == null || court == null) {
                return;
            }
            Decisions.Row row = decisions.row("route-court", Map.of("applicant", basis.applicant(), "proceedings", basis.proceedings(), "bothParties", true,
                    "noticeGiven", false, "withoutNotice", false));
            if (!kinds.fits(row.text("court"), court)) {
                fault("court", "is not the court of that basis. " + row.text("sentence"), "Correct the court or the basis.");
            }
            if (withoutNotice && !row.is("withoutNotice")) {
                fault("withoutNotice", "is not possible on that basis (" + row.text("section") + ").", "Send false, or correct the basis.");
            }
        }

        private Party party(String field, Set<String> fields, int age, String section, LocalDate madeOn) {
            JsonNode party = json.path(field);
            if (!party.isObject()) {
                fault(field, "is missing or no object.", "Give name and dateOfBirth.");
                return null;
            }
            known(party, field + ".", fields);
            String name = text(party, "name", field + ".name", true, 1, 120);
            if (name != null && Names.words(name).isEmpty()) {
                fault(field + ".name", "has no letters.", "Give first name and family name.");
            }
            LocalDate born = day(party, "dateOfBirth", field + ".dateOfBirth", true);
            if (born != null && madeOn != null && Period.between(born, madeOn).getYears() < age) {
                fault(field + ".dateOfBirth", "makes the person younger than " + age + " when the order was made (" + section + ").", "Check the date.");
            }
            String pncId = text(party, "pncId", field + ".pncId", false, 1, 20);
            if (pncId != null && !pncId.matches("[0-9]{2,4}/[0-9]{1,7}[A-Za-z]")) {
                fault(field + ".pncId", "is not in the expected form.", "Write it as 26/123456A, or leave it out.");
            }
            return new Party(name, born, pncId);
        }

        private List<Term> clauses(LocalDate madeOn, boolean attends) {
            JsonNode list = json.path("clauses");
            List<Term> terms = new ArrayList<>();
            if (!list.isArray() || list.isEmpty() || list.size() > MOST_CLAUSES) {
                fault("clauses", "must be a list of 1 to " + MOST_CLAUSES + " clauses.", "An order forbids or requires something (s.35).");
                return terms;
            }
            for (int i = 0; i < list.size(); i++) {
                String at = "clauses[" + i + "]";
                JsonNode clause = list.get(i);
                if (!clause.isObject()) {
                    fault(at, "is no object.", "Give text, and if you like code, metres, until.");
                    continue;
                }
                known(clause, at + ".", CLAUSE);
                String code = text(clause, "code", at + ".code", false, 1, 20);
                if (code != null && catalogue.find(code).isEmpty()) {
                    fault(at + ".code", "is no kind of clause known here.", "Leave it out: the words count.");
                }
                Integer metres = clause.hasNonNull("metres") ? Integer.valueOf(clause.get("metres").asInt(0)) : null;
                if (metres != null && (!clause.get("metres").isInt() || metres < 1 || metres > 5000)) {
                    fault(at + ".metres", "must be a whole number from 1 to 5000.", "Correct it, or leave it out.");
                }
                LocalDate until = day(clause, "until", at + ".until", false);
                notBefore(until, madeOn, at + ".until");
                if (catalogue.find(String.valueOf(code)).filter(condition -> condition.kind() == Catalogue.Kind.TAG).isPresent()) {
                    tag(at, attends, until, madeOn);
                }
                terms.add(new Term(text(clause, "text", at + ".text", true, 5, 2000), code, metres, until));
            }
            return terms;
        }

        /** Electronic monitoring is imposed on a respondent who is present, for twelve months at most. */
        private void tag(String at, boolean attends, LocalDate until, LocalDate madeOn) {
            if (!attends) {
                fault(at + ".code", "cannot be imposed on a respondent who is not present (s.37(2)).", "Send respondentPresent as true, if the respondent was there.");
            }
            if (madeOn != null && (until == null || !until.isBefore(statutory.due(ClockKind.TAG_TERM, madeOn.atStartOfDay(LondonTime.ZONE)).due().toLocalDate()))) {
                fault(at + ".until", "is missing, or more than twelve months on (s.38(5)).", "Give the last day of the monitoring.");
            }
        }

        private void known(JsonNode node, String path, Set<String> fields) {
            Set<String> unknown = new HashSet<>();
            node.fieldNames().forEachRemaining(name -> {
                if (!fields.contains(name)) {
                    unknown.add(name);
                }
            });
            if (!unknown.isEmpty()) {
                fault(path + "?", unknown.size() + " fields are not known here.", "Send only: " + String.join(", ", fields.stream().sorted().toList()) + ".");
            }
        }

        private String text(JsonNode node, String name, String path, boolean required, int least, int most) {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isBlank()) {
                if (required) {
                    fault(path, "is missing.", "Give it.");
                }
                return null;
            }
            String text = value.isTextual() ? value.asText().strip() : null;
            if (text == null || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.FORMAT)) {
                fault(path, "must be text without control characters.", "Send plain text.");
                return null;
            }
            int length = text.codePointCount(0, text.length());
            if (length < least || length > most) {
                fault(path, "must have " + least + " to " + most + " characters; it has " + length + ".", "Shorten or complete it.");
                return null;
            }
            return text;
        }

        private Boolean flag(String name, boolean required) {
            JsonNode value = json.path(name);
            if (value.isBoolean()) {
                return value.asBoolean();
            }
            if (required || !value.isMissingNode() && !value.isNull()) {
                fault(name, "must be true or false.", "Send it as a boolean.");
            }
            return null;
        }

        private LocalDate day(JsonNode node, String name, String path, boolean required) {
            String text = text(node, name, path, required, 10, 10);
            if (text == null) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() <= 2100) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // said below, like a year that cannot be meant
            }
            fault(path, "is not a date.", "Write it as 2026-12-31.");
            return null;
        }

        private Instant moment(JsonNode node, String name) {
            String text = text(node, name, name, true, 10, 40);
            if (text == null) {
                return null;
            }
            try {
                Instant at = LondonTime.parse(text).toInstant();
                if (at.isAfter(clock.instant())) {
                    fault(name, "is in the future.", "An order is sent when it is made.");
                }
                return at;
            } catch (UnclearTime unclear) {
                fault(name, "cannot be used. " + unclear.getMessage(), "Write it as 2026-03-03T21:00, London time, or with its offset.");
                return null;
            }
        }

        private void notBefore(LocalDate until, LocalDate madeOn, String path) {
            if (until != null && madeOn != null && until.isBefore(madeOn)) {
                fault(path, "is before the day the order was made.", "Check the year.");
            }
        }

        private void fault(String field, String rule, String remedy) {
            faults.add(new Fault(field, rule, remedy));
        }
    }
}
