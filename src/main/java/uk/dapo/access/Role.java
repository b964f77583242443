package uk.dapo.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What someone does in this system. The id names the engine's group; with an area it names a team. */
public enum Role {

    OFFICER("officer", "Officers"),
    /** Holds the office of constable, of whatever rank. */
    CONSTABLE("constable", "Constables"),
    SUPERVISOR("supervisor", "Supervisors"),
    INSPECTOR("inspector", "Inspectors"),
    SUPERINTENDENT("superintendent", "Superintendents"),
    DAPO_TEAM("dapoTeam", "Protection order team"),
    LEGAL("legal", "Legal services"),
    COURT_LIAISON("courtLiaison", "Court liaison"),
    CUSTODY("custody", "Custody"),
    OFFENDER_MANAGER("offenderManager", "Offender managers"),
    VICTIM_CARE("victimCare", "Victim care"),
    SAFEGUARDING("safeguarding", "Safeguarding"),
    /** The account of a tagging provider or a programme, for reports alone: a machine, as a rule. */
    PROVIDER("provider", "Monitoring providers"),
    MANAGER("manager", "Managers"),
    DESIGNER("designer", "Process designers"),
    ADMIN("admin", "Administrators");

    private final String id;
    private final String title;

    Role(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The id, as models, forms and the officer table write it. */
    public String id() {
        return id;
    }

    /** The group's name on screens. */
    public String title() {
        return title;
    }

    /** Whether people of this role work on cases, as against watching, designing or administering. */
    public boolean worksOnCases() {
        return this != PROVIDER && this != MANAGER && this != DESIGNER && this != ADMIN;
    }

    /** Whether people of this role may see what is in a case: those who work on cases, and managers. */
    public boolean seesCases() {
        return worksOnCases() || this == MANAGER;
    }

    /** Who is asked when nobody of this role can be: the next rank up, and at the top nobody. */
    public Optional<Role> above() {
        return switch (this) {
            case PROVIDER, MANAGER, DESIGNER, ADMIN -> Optional.empty();
            case SUPERINTENDENT -> Optional.of(MANAGER);
            case INSPECTOR -> Optional.of(SUPERINTENDENT);
            case SUPERVISOR -> Optional.of(INSPECTOR);
            default -> Optional.of(SUPERVISOR);
        };
    }

    /** The role of an id. */
    public static Role of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no role '" + id + "'. The roles are "
                + Arrays.stream(values()).map(Role::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The role of an id, if there is one. */
    public static Optional<Role> find(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
