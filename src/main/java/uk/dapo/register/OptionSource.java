package uk.dapo.register;

import java.util.Map;
import java.util.Set;

/** Lists of choices that a phase contributes to forms, by name: worked out when the form is opened, and again when it is checked. */
public interface OptionSource {

    /** The names of its lists. */
    Set<String> lists();

    /** The choices of one of them for this reader, value to label, in the order shown. */
    Map<String, String> options(String list, Facts.Reader reader);
}
