package uk.dapo.document;

/**
 * What was done to tell the respondent's commanding officer: owed where the respondent is believed to be
 * subject to service law and the notice excludes or removes them from service living accommodation
 * (Domestic Abuse Act 2021 s.25(5)-(7)).
 */
public record CommandingOfficer(boolean required, String whatWasDone) {

    public CommandingOfficer {
        whatWasDone = required ? Wording.required(whatWasDone, "what was done to tell the commanding officer") : "";
    }

    public static CommandingOfficer notRequired() {
        return new CommandingOfficer(false, "");
    }

    /** Whom was told and when, or the efforts that were made: the duty is to make reasonable efforts. */
    public static CommandingOfficer contacted(String whatWasDone) {
        return new CommandingOfficer(true, whatWasDone);
    }
}
