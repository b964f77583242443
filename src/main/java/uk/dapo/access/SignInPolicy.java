package uk.dapo.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.dapo.access.SignInAttempts.Tries;
import uk.dapo.engine.SignInGate;

/**
 * The one policy of wrong passwords, for web applications, {@code /api} and {@code /engine-rest} together. Tries are counted
 * where they come from: a browser somebody has signed in from, or else an account at an address. So whoever tries from
 * elsewhere shuts out themselves, and not the officer: a wait grows to a quarter of an hour, ends by itself, and is told.
 */
@Component
class SignInPolicy implements SignInGate {

    static final int FREE_TRIES = 5;
    static final int FREE_TRIES_OF_AN_ADDRESS = 50;
    static final int FREE_TRIES_FROM_ANYWHERE = 30;
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration FIRST = Duration.ofSeconds(30);

    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final Clock clock;

    SignInPolicy(SignInAttempts attempts, Sessions sessions, Clock clock) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How long whoever is asking on this thread has to wait before a password of this account is looked at; nothing when they need not. */
    Optional<Duration> wait(String username) {
        String account = account(username);
        Visit visit = Visit.current();
        Instant since = clock.instant().minus(LONGEST);
        if (visit.device() != null && attempts.knows(visit.device(), account)) {
            return left(attempts.ofDevice(account, visit.device(), since), FREE_TRIES);
        }
        Optional<Duration> here = left(attempts.ofAccountAt(account, visit.address(), since), FREE_TRIES);
        Optional<Duration> address = left(attempts.ofAddress(visit.address(), since), FREE_TRIES_OF_AN_ADDRESS);
        // from many addresses at once: those that are new to the account wait, those it has come from do not
        Optional<Duration> anywhere = attempts.hasComeFrom(account, visit.address()) ? Optional.empty()
                : left(attempts.ofAccount(account, since), FREE_TRIES_FROM_ANYWHERE);
        return Stream.of(here, address, anywhere).flatMap(Optional::stream).max(Duration::compareTo);
    }

    /** A wait in words. */
    static String say(Duration wait) {
        long minutes = (wait.toSeconds() + 59) / 60;
        return "Too many wrong passwords. Try again in " + (minutes <= 1 ? "a minute" : minutes + " minutes")
                + ". A browser you have signed in from before is not held up by others' tries.";
    }

    /** What counts up when the account's password changes. */
    long epoch(String username) {
        return sessions.epoch(username);
    }

    @Override
    public boolean isShut(String username) {
        return wait(username).isPresent();
    }

    @Override
    public void tried(String username, boolean right) {
        attempts.record(account(username), Visit.current(), right);
    }

    @Override
    public void passwordSet(String username) {
        sessions.endAll(username);
    }

    private Optional<Duration> left(Tries wrong, int free) {
        if (wrong.count() < free) {
            return Optional.empty();
        }
        // 30 s, 1, 2, 4 … minutes
        Duration wait = FIRST.multipliedBy(1L << Math.min(wrong.count() - free, 10));
        Duration left = Duration.between(clock.instant(), wrong.last().plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }

    /** As it is counted: one account, however its name is written, and none longer than any there is. */
    private static String account(String username) {
        String plain = username.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 64 ? plain.substring(0, 64) : plain;
    }
}
