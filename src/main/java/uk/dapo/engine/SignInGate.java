package uk.dapo.engine;

/** Stands before every check of a password, through whichever interface it is asked. */
public interface SignInGate {

    /** Whether passwords of this account are not looked at now, for whoever is trying on this thread. */
    boolean isShut(String username);

    /** A password was looked at. */
    void tried(String username, boolean right);

    /** An account has a new password: sessions under the old one end. */
    void passwordSet(String username);
}
