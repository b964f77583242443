package uk.dapo.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a year like the Met pilot's is made of (figures published to autumn 2025; orders also come about on other routes than after
 * a notice): 219 notices given, 180 orders made, 8 applications awaiting court, 39 breaches pursued, most of them of the duty to
 * notify, one sentence of 12 months. The rest of the mixture is chosen, and reproducible from the seed.
 */
public final class Pilot {

    /** What becomes of an application. */
    public enum End { MADE, REFUSED, WITHDRAWN, OPEN }

    /** How an order is broken, and whether anybody is arrested for it. */
    public enum Broken { NOT, NOT_NOTIFIED, CONTACT, NOT_PURSUED }

    /** The figures that a replay must come to. */
    public record Figures(int notices, int orders, int breachesPursued, int custodyMonths) {
    }

    private static final int AWAITING_COURT = 8;
    private static final int REFUSED = 33;
    private static final int WITHDRAWN = 20;
    private static final int NOT_NOTIFIED = 22;
    private static final int NOT_PURSUED = 10;
    private static final int NEVER_GIVEN = 18;
    private static final List<String> OTHER_ROUTES = List.of("application-standalone", "application-victim", "application-victim", "application-standalone", "application-criminal-court",
            "application-victim", "application-standalone", "application-civil-court", "application-victim", "application-standalone", "application-criminal-court");
    private static final List<String> WHERE_OPEN = List.of("prepareComplaint", "recordResult", "listHearing", "draftClause", "recordResult", "fileApplication", "serveHearingNotice", "considerConflicts");
    private static final List<String> WHERE_NOT_GIVEN_YET = List.of("assessRisk", "decideNotice", "serveNotice", "draftNotice", "recordOpinions", "recordReport");
    private static final List<String> SENTENCES = List.of("custody", "fine", "communityOrder", "suspended", "fine", "acquitted", "communityOrder", "discontinued", "noSeparatePenalty", "OPEN");

    private final Figures figures;
    private final int share;
    private final long seed;
    private final Instant from;
    private final Instant until;
    private final List<CasePlan> plans = new ArrayList<>();
    private int orders;

    /**
     * @param share how much of it in per cent: 100 is all
     * @param until when the year ends
     */
    public Pilot(int share, long seed, Instant until) {
        this.share = share;
        this.seed = seed;
        this.until = until.truncatedTo(ChronoUnit.MINUTES);
        this.from = this.until.minus(Duration.ofDays(364));
        this.figures = new Figures(part(219), part(180), part(39), 12);
        plan();
    }

    /** All cases, in no order. */
    public List<CasePlan> plans() {
        return List.copyOf(plans);
    }

    public Figures figures() {
        return figures;
    }

    public Instant from() {
        return from;
    }

    public Instant until() {
        return until;
    }

    private void plan() {
        int otherRoutes = part(22);
        int open = part(AWAITING_COURT);
        int afterNotice = figures.orders() - otherRoutes;
        int rest = figures.notices() - afterNotice - open;
        int withdrawn = Math.min(rest, part(WITHDRAWN));
        for (int i = 0; i < afterNotice; i++) {
            add("notice", End.MADE, null);
        }
        for (int i = 0; i < rest; i++) {
            add("notice", i < withdrawn ? End.WITHDRAWN : End.REFUSED, null);
        }
        for (int i = 0; i < open; i++) {
            add("notice", End.OPEN, WHERE_OPEN.get(i % WHERE_OPEN.size()));
        }
        for (int i = 0; i < otherRoutes; i++) {
            add(OTHER_ROUTES.get(i % OTHER_ROUTES.size()), End.MADE, null);
        }
        for (int i = 0; i < part(NEVER_GIVEN); i++) {
            add("notice", End.OPEN, i % 3 == 2 ? WHERE_NOT_GIVEN_YET.get(i / 3 % WHERE_NOT_GIVEN_YET.size()) : CasePlan.NEVER_GIVEN);
        }
    }

    private void add(String process, End end, String stopsAt) {
        int number = plans.size();
        Random random = new Random(seed * 31 + number);
        Broken broken = Broken.NOT;
        String sentence = null;
        if (end == End.MADE && process.equals("notice")) {
            int place = orders++;
            broken = place < part(NOT_NOTIFIED) ? Broken.NOT_NOTIFIED : place < figures.breachesPursued() ? Broken.CONTACT
                    : place < figures.breachesPursued() + part(NOT_PURSUED) ? Broken.NOT_PURSUED : Broken.NOT;
            sentence = place == 0 ? SENTENCES.get(0) : SENTENCES.get(1 + place % (SENTENCES.size() - 1));
        }
        plans.add(new CasePlan(number, process, start(end, stopsAt, broken, random), end, stopsAt, broken, sentence, random));
    }

    /** Open cases began lately; the others at any time that leaves them room, more of them in the evening. */
    private Instant start(End end, String stopsAt, Broken broken, Random random) {
        if (end == End.OPEN && !CasePlan.NEVER_GIVEN.equals(stopsAt)) {
            return until.minus(Duration.ofMinutes(60 * 14 + random.nextInt(60 * 8)));
        }
        int room = broken == Broken.NOT ? 353 : 300;
        int hour = random.nextInt(3) == 0 ? 8 + random.nextInt(10) : 17 + random.nextInt(6);
        return from.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1 + random.nextInt(room))).plus(Duration.ofMinutes(60L * hour + random.nextInt(60)));
    }

    private int part(int whole) {
        return share == 100 ? whole : Math.max(1, Math.round(whole * share / 100f));
    }
}
