package uk.dapo.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What becomes of one case: made up of people who do not exist. */
public final class CasePlan {

    static final String NEVER_GIVEN = "NEVER_GIVEN";

    private static final List<String> AREAS = List.of("Croydon", "Croydon", "Croydon", "Bromley", "Bromley", "Sutton");
    private static final List<String> HIS = List.of("Alan", "Karim", "Peter", "Dean", "Marek", "Joseph", "Tariq", "Stefan", "Leon", "Owen", "Ravi", "Callum");
    private static final List<String> HERS = List.of("Anna", "Fatima", "Joan", "Priya", "Ewa", "Grace", "Leila", "Sofia", "Megan", "Chloe", "Amara", "Ruth");
    private static final List<String> FAMILY = List.of("Aldous", "Brentwick", "Corvane", "Dunmoor", "Elverson", "Farrowby", "Gransden", "Hollimer", "Iveston", "Jarrowell",
            "Kestrel", "Lomberg", "Marchwood", "Nethercott", "Orlando", "Pembury", "Quarles", "Rosthorne", "Selwick", "Tavistane");
    private static final List<Integer> MONTHS = List.of(2, 3, 3, 6, 6, 6, 9, 12, 12);

    private final int number;
    private final String process;
    private final Instant start;
    private final Pilot.End end;
    private final String stopsAt;
    private final Pilot.Broken broken;
    private final String sentence;
    private final Random random;
    private final String area;
    private final int months;
    private final int mixture;
    private String reference;
    private int clause;
    private boolean reported;
    private boolean failed;

    CasePlan(int number, String process, Instant start, Pilot.End end, String stopsAt, Pilot.Broken broken, String sentence, Random random) {
        this.number = number;
        this.process = process;
        this.start = start;
        this.end = end;
        this.stopsAt = stopsAt;
        this.broken = broken;
        this.sentence = sentence;
        this.random = random;
        this.area = AREAS.get(random.nextInt(AREAS.size()));
        this.months = broken == Pilot.Broken.NOT ? MONTHS.get(random.nextInt(MONTHS.size())) : 12;
        this.mixture = random.nextInt(100);
    }

    public String process() {
        return process;
    }

    public Instant start() {
        return start;
    }

    public Pilot.End end() {
        return end;
    }

    public Pilot.Broken broken() {
        return broken;
    }

    /** What a court did with somebody who was charged: an outcome, or OPEN while it has not. */
    public String sentence() {
        return sentence;
    }

    public String area() {
        return area;
    }

    public int months() {
        return months;
    }

    /** The case, once there is one; null before. */
    public String reference() {
        return reference;
    }

    public void openedAs(String given) {
        reference = given;
    }

    /** Whether this step is left to whoever opens the system next. */
    public boolean stopsAt(String form) {
        return form.equals(stopsAt);
    }

    /** Whether the notice is refused or never reaches the respondent. */
    public boolean neverGiven() {
        return NEVER_GIVEN.equals(stopsAt);
    }

    /** True the first time only. */
    public boolean reportsBreach() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    /** True the first time only: somebody is not found at once. */
    public boolean failsFirst() {
        boolean first = !failed && mixture % 9 == 0;
        failed = true;
        return first;
    }

    public int dice(int sides) {
        return random.nextInt(sides);
    }

    public int number() {
        return number;
    }

    /** The two people as a start form asks for them. Names differ from case to case, so that nobody is taken for somebody else. */
    public Map<String, Object> people() {
        String word = FAMILY.get(number % FAMILY.size()) + suffix();
        return Map.of("respondentName", HIS.get(number % HIS.size()) + " " + word, "respondentDateOfBirth", "19%02d-%02d-%02d".formatted(60 + number % 38, 1 + number % 12, 1 + number % 28),
                "area", area, "protectedPersonName", HERS.get(number % HERS.size()) + " " + suffix() + "-" + FAMILY.get((number + 7) % FAMILY.size()),
                "protectedPersonDateOfBirth", "19%02d-%02d-%02d".formatted(62 + number % 37, 1 + (number + 5) % 12, 1 + (number + 9) % 28));
    }

    public String respondent() {
        return people().get("respondentName").toString();
    }

    /** Letters that no other case's names end with. */
    private String suffix() {
        int rest = number + 26;
        return "" + (char) ('A' + rest / 26 % 26) + (char) ('a' + rest % 26) + (char) ('a' + rest / 676);
    }

    /** The next clause the court makes, and whether another follows; tags and programmes on some orders. */
    public Map<String, Object> nextClause(Instant now) {
        List<Map<String, Object>> clauses = Clauses.of(mixture, months, now);
        Map<String, Object> made = new java.util.HashMap<>(clauses.get(Math.min(clause, clauses.size() - 1)));
        clause++;
        made.put("anotherClause", clause < clauses.size());
        return made;
    }

    /** Whether the court makes other clauses than were asked for. */
    public boolean ownClauses() {
        return mixture < 45;
    }
}
