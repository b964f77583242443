package uk.dapo.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people on the register, and how they are found again. */
@Component
public class People {

    private static final String COLUMNS = "p.id, p.name, p.date_of_birth, p.pnc_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a person on the register under one name. */
    public Person register(String name, LocalDate dateOfBirth, String pncId, String by) {
        long id = jdbc.sql("""
                        insert into register.person (name, date_of_birth, pnc_id, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(name.strip(), dateOfBirth, pncId, by, Timestamp.from(clock.instant())).query(Long.class).single();
        addName(id, name);
        return find(id).orElseThrow();
    }

    /** Adds a further name (an alias) a person is known by. */
    public void addName(long personId, String name) {
        jdbc.sql("insert into register.person_name (person_id, name, words) values (?, ?, ?)")
                .params(personId, name.strip(), Names.words(name).toArray(String[]::new)).update();
    }

    public Optional<Person> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from register.person p where p.id = ?").param(id)
                .query(People::row).optional();
    }

    /**
     * Everyone whose name has all the words asked for, or all of whose words are asked for (a missing middle name),
     * in any order; with a date of birth, only those born on it.
     *
     * @param dateOfBirth may be null
     */
    public List<Person> named(String name, LocalDate dateOfBirth) {
        String[] words = Names.words(name).toArray(String[]::new);
        if (words.length == 0) {
            return List.of();
        }
        return jdbc.sql("select distinct " + COLUMNS + """
                         from register.person p join register.person_name n on n.person_id = p.id
                        where (n.words @> cast(:words as text[]) or (n.words <@ cast(:words as text[]) and cardinality(n.words) > 1))
                          and (cast(:born as date) is null or p.date_of_birth = :born)
                        order by p.name, p.id limit 100""")
                .param("words", words).param("born", dateOfBirth).query(People::row).list();
    }

    /** Who may be meant when this name, birth and PNC id are given: same PNC id, or a matching name and the same birth. */
    public List<Person> alike(String name, LocalDate dateOfBirth, String pncId) {
        java.util.LinkedHashSet<Person> alike = new java.util.LinkedHashSet<>();
        if (pncId != null) {
            alike.addAll(jdbc.sql("select " + COLUMNS + " from register.person p where p.pnc_id = ?").param(pncId).query(People::row).list());
        }
        alike.addAll(named(name, dateOfBirth));
        return List.copyOf(alike);
    }

    private static Person row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Person(row.getLong("id"), row.getString("name"),
                row.getObject("date_of_birth", LocalDate.class), row.getString("pnc_id"));
    }
}
