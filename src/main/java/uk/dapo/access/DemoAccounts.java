package uk.dapo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Made-up people to try the system with: one for each role in every area, and second ones in the first area. */
@Component
class DemoAccounts {

    static final String PASSWORD = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    /** Marks an account, so that it can be told from a real one later. */
    private static final String MARK = "demo";

    private record Person(String username, String name, String number, Rank rank, Role role, boolean second) {
    }

    private static final List<Person> PEOPLE = List.of(
            new Person("officer", "Tom Ashworth", "2714SN", Rank.CONSTABLE, Role.OFFICER, false),
            new Person("officer2", "Leila Haddad", "3382SN", Rank.CONSTABLE, Role.OFFICER, true),
            new Person("constable", "Priya Nair", "1946SN", Rank.CONSTABLE, Role.CONSTABLE, false),
            new Person("constable2", "Gareth Pugh", "4057SN", Rank.CONSTABLE, Role.CONSTABLE, true),
            new Person("supervisor", "Karen Osei", "88SN", Rank.SERGEANT, Role.SUPERVISOR, false),
            new Person("supervisor2", "Michael Brandt", "91SN", Rank.SERGEANT, Role.SUPERVISOR, true),
            new Person("inspector", "Helen Marsh", "204118", Rank.INSPECTOR, Role.INSPECTOR, false),
            new Person("inspector2", "Daniel Kowalski", "207733", Rank.INSPECTOR, Role.INSPECTOR, true),
            new Person("superintendent", "Ruth Abara", "198842", Rank.SUPERINTENDENT, Role.SUPERINTENDENT, false),
            new Person("custody", "Neil Fairweather", "63SN", Rank.SERGEANT, Role.CUSTODY, false),
            new Person("dapoTeam", "Sophie Lindqvist", "C7201", Rank.STAFF, Role.DAPO_TEAM, false),
            new Person("legal", "Imran Qureshi", "C7344", Rank.STAFF, Role.LEGAL, false),
            new Person("legal2", "Miriam Katz", "C7346", Rank.STAFF, Role.LEGAL, true),
            new Person("courtLiaison", "Bridget Nolan", "C7415", Rank.STAFF, Role.COURT_LIAISON, false),
            new Person("offenderManager", "Owen Prothero", "C7529", Rank.STAFF, Role.OFFENDER_MANAGER, false),
            new Person("victimCare", "Grace Adeyemi", "C7630", Rank.STAFF, Role.VICTIM_CARE, false),
            new Person("safeguarding", "Fiona McAllister", "C7702", Rank.STAFF, Role.SAFEGUARDING, false),
            new Person("provider", "Tagging Provider", "X0001", Rank.STAFF, Role.PROVIDER, false),
            new Person("manager", "Peter Vance", "C7811", Rank.STAFF, Role.MANAGER, false),
            new Person("designer", "Yusuf Demir", "C7894", Rank.STAFF, Role.DESIGNER, false),
            new Person("admin", "Alison Reeve", "C7950", Rank.STAFF, Role.ADMIN, false));

    private final IdentityService identity;
    private final Accounts accounts;
    private final AreaNames areas;
    private final AccessProperties properties;

    DemoAccounts(IdentityService identity, Accounts accounts, AreaNames areas, AccessProperties properties) {
        this.identity = identity;
        this.accounts = accounts;
        this.areas = areas;
        this.properties = properties;
    }

    /** Names to sign in by. */
    static List<String> usernames() {
        return PEOPLE.stream().map(Person::username).toList();
    }

    /** Creates those that are missing. */
    void create() {
        List<String> all = areas.ids();
        // people of one area only, to see what the others' cases look like from there: not at all
        List<String> one = all.contains("Croydon") ? List.of("Croydon") : all.stream().limit(1).toList();
        int line = 100;
        for (Person person : PEOPLE) {
            line++;
            if (!accounts.exists(person.username())) {
                accounts.create(officer(person, person.second() ? one : all, line), PASSWORD);
                identity.setUserInfo(person.username(), MARK, "true");
            }
        }
    }

    /** Closes what an earlier start left, where demo accounts must not be: a copied database brings them along. */
    void remove() {
        List<String> removed = new ArrayList<>();
        for (String username : usernames()) {
            if (accounts.exists(username) && identity.getUserInfo(username, MARK) != null) {
                identity.deleteUserInfo(username, MARK);
                accounts.delete(username);
                removed.add(username);
            }
        }
        if (!removed.isEmpty()) {
            LOG.info("Removed the demo accounts {}", removed);
        }
    }

    /** Numbers and addresses are of the ranges kept for fiction. */
    private Officer officer(Person person, List<String> where, int line) {
        String email = person.name().toLowerCase(Locale.ROOT).replace(' ', '.') + "@police.example";
        return new Officer(person.username(), person.name(), person.number(), properties.force(), person.rank(), null, null,
                person.rank().atLeast(Rank.CONSTABLE), where, Set.of(person.role()), email, "020 7946 0" + line, true);
    }
}
