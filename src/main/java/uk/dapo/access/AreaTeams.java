package uk.dapo.access;

import org.springframework.stereotype.Component;

/** Makes the teams of an area that was added while the system runs; who belongs to them, {@link Postings} says. */
@Component
public class AreaTeams {

    private final Groups groups;

    AreaTeams(Groups groups) {
        this.groups = groups;
    }

    /** Creates the groups that are missing. */
    public void create() {
        groups.create();
    }
}
