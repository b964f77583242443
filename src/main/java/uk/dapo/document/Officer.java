package uk.dapo.document;

/** An officer as a paper names them. */
public record Officer(String name, String rank, String collarNumber, String force) {

    public Officer {
        name = Wording.required(name, "the officer's name");
        rank = Wording.required(rank, "the officer's rank");
        collarNumber = Wording.required(collarNumber, "the officer's collar number");
        force = Wording.required(force, "the officer's force");
    }
}
