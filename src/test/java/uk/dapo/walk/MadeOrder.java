package uk.dapo.walk;

/** An ordinary case up to its order, for tests outside this package that begin from there. */
public final class MadeOrder {

    private MadeOrder() {
    }

    /** Works it from report to order, in June 2026; gives the case. */
    public static String of(Desk desk) {
        desk.clockAt(Path.START);
        return new Path(desk).made();
    }
}
