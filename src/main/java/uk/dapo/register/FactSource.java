package uk.dapo.register;

import java.util.Set;

/** Facts that a phase contributes to forms, by name: text in markdown, read when the form is opened. */
public interface FactSource {

    /** The names it answers. */
    Set<String> names();

    /** One of them, for this reader; an empty text when there is nothing to say. */
    String fact(String name, Facts.Reader reader);
}
