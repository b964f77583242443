package uk.dapo.document;

/**
 * Where a notice was given. Whoever names the place has to say which of two kinds it is: a record of service
 * is read by the respondent's side, and a place the respondent does not know may not be learnt from it.
 */
public record ServicePlace(Kind kind, String name) {

    /** The only places a record of service can name. */
    public enum Kind { KNOWN_TO_RESPONDENT, POLICE_STATION }

    public ServicePlace {
        kind = Wording.known(kind, "whether the respondent knows the place or it is a police station");
        name = Wording.required(name, "the place where the notice was given");
    }

    /** A place whose recorded status is that the respondent knows it. */
    public static ServicePlace knownToRespondent(String name) {
        return new ServicePlace(Kind.KNOWN_TO_RESPONDENT, name);
    }

    public static ServicePlace policeStation(String name) {
        return new ServicePlace(Kind.POLICE_STATION, name);
    }
}
