package uk.dapo.breach;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that local policy fixes, from the table {@code breach_policy}: an area's own, or else the general one. */
@Component
class Policy {

    private final JdbcClient jdbc;

    Policy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int number(String name, String area) {
        return jdbc.sql("select value from register.breach_policy where name = ? and (area = ? or area is null) order by area nulls last limit 1")
                .params(name, area).query(Integer.class).single();
    }

    int number(String name) {
        return number(name, null);
    }
}
