package uk.dapo.correction;

import uk.dapo.register.CaseFile;

/**
 * What a correction is about: a case, and in it the instrument, person or hearing that the fact belongs to.
 *
 * @param instrument reference of the notice, application or order, or null for a fact about a person
 * @param person     id of the person, or null
 * @param part       number of the application's hearing or of the order's condition, or null
 */
record Subject(CaseFile file, String instrument, Long person, Integer part) {

    static Subject of(CaseFile file, String instrument) {
        return new Subject(file, instrument, null, null);
    }
}
