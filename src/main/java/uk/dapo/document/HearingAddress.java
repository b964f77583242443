package uk.dapo.document;

/**
 * The answer to the question a constable must ask: an address for the notice of the hearing
 * (Domestic Abuse Act 2021 s.25(4)). A refusal is an answer and is recorded, because the court may then hear
 * the application if reasonable efforts were made (s.29(5)-(6)).
 */
public record HearingAddress(boolean given, String address) {

    public HearingAddress {
        address = given ? Wording.required(address, "the address that was given for the hearing notice") : "";
    }

    public static HearingAddress given(String address) {
        return new HearingAddress(true, address);
    }

    public static HearingAddress refused() {
        return new HearingAddress(false, "");
    }
}
