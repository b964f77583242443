package uk.dapo.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The officers' table. */
@Repository
public class Officers {

    /** On duty now, and reached as they said for this duty or else as their entry says. */
    private static final String ON_DUTY = """
            SELECT username, name, collar_number, force, rank, acting_rank, acting_until, constable, areas, roles,
                   coalesce(duty_email, email) AS email, coalesce(duty_phone, phone) AS phone, on_duty
            FROM register.officer WHERE on_duty AND (duty_until IS NULL OR duty_until > :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Officers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The officer who signs in by this name. */
    public Optional<Officer> find(String username) {
        return jdbc.sql("SELECT * FROM register.officer WHERE username = :username").param("username", username)
                .query((row, number) -> officer(row)).optional();
    }

    /** Everybody at work, by name. */
    public List<Officer> all() {
        return jdbc.sql("SELECT * FROM register.officer ORDER BY name, username").query((row, number) -> officer(row)).list();
    }

    /** Whether someone holds a rank or a higher one at this moment; an acting rank counts until it ends, and staff hold none. */
    public boolean holds(String username, Rank least, Instant at) {
        return find(username).filter(officer -> officer.constable() && officer.rankAt(at).atLeast(least)).isPresent();
    }

    /** Who is on duty in this role and area, the lowest rank first: whoever is asked first stands first. */
    public List<Officer> onDuty(String role, String area) {
        return jdbc.sql(ON_DUTY + " AND roles @> ARRAY[:role]::text[] AND areas @> ARRAY[:area]::text[]")
                .param("now", Timestamp.from(clock.instant())).param("role", Role.of(role).id()).param("area", area)
                .query((row, number) -> officer(row)).stream()
                .sorted(Comparator.comparing(Officer::rank).thenComparing(Officer::username)).toList();
    }

    /** Somebody, if they are on duty now. */
    public Optional<Officer> onDuty(String username) {
        return jdbc.sql(ON_DUTY + " AND username = :username").param("now", Timestamp.from(clock.instant())).param("username", username)
                .query((row, number) -> officer(row)).optional();
    }

    /** Adds the officer, or replaces what is known about them. */
    public void save(Officer officer) {
        jdbc.sql("""
                        INSERT INTO register.officer (username, name, collar_number, force, rank, acting_rank, acting_until,
                            constable, areas, roles, email, phone, on_duty)
                        VALUES (:username, :name, :collarNumber, :force, :rank, :actingRank, :actingUntil,
                            :constable, :areas, :roles, :email, :phone, :onDuty)
                        ON CONFLICT (username) DO UPDATE SET name = excluded.name, collar_number = excluded.collar_number,
                            force = excluded.force, rank = excluded.rank, acting_rank = excluded.acting_rank,
                            acting_until = excluded.acting_until, constable = excluded.constable, areas = excluded.areas,
                            roles = excluded.roles, email = excluded.email, phone = excluded.phone, on_duty = excluded.on_duty""")
                .param("username", officer.username()).param("name", officer.name())
                .param("collarNumber", officer.collarNumber()).param("force", officer.force())
                .param("rank", officer.rank().name())
                .param("actingRank", officer.actingRank() == null ? null : officer.actingRank().name())
                .param("actingUntil", officer.actingUntil() == null ? null : officer.actingUntil().atOffset(ZoneOffset.UTC))
                .param("constable", officer.constable())
                .param("areas", officer.areas().toArray(String[]::new))
                .param("roles", officer.roles().stream().map(Role::id).sorted().toArray(String[]::new))
                .param("email", officer.email()).param("phone", officer.phone()).param("onDuty", officer.onDuty())
                .update();
    }

    static Officer officer(ResultSet row) throws SQLException {
        String actingRank = row.getString("acting_rank");
        return new Officer(row.getString("username"), row.getString("name"), row.getString("collar_number"), row.getString("force"),
                Rank.valueOf(row.getString("rank")), actingRank == null ? null : Rank.valueOf(actingRank), instant(row, "acting_until"),
                row.getBoolean("constable"), texts(row, "areas"), roles(row), row.getString("email"), row.getString("phone"),
                row.getBoolean("on_duty"));
    }

    /** A role that a later version knows and this one does not is passed over. */
    private static Set<Role> roles(ResultSet row) throws SQLException {
        return texts(row, "roles").stream().map(Role::find).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
