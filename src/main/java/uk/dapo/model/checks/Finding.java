package uk.dapo.model.checks;

/** One thing that is wrong, for a process designer: in which file, at which element, what, and what to do about it. */
public record Finding(String file, String element, String wrong, String remedy) {

    @Override
    public String toString() {
        return "%s, %s: %s %s".formatted(file, element, wrong, remedy);
    }
}
