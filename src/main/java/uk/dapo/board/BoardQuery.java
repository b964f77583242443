package uk.dapo.board;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for a list of the board: the cases one may see, filtered, counted and listed, a page of each sort, by one statement. */
@Component
class BoardQuery {

    /** Around a query for rows with id, case_reference, area, closed, route, sort and at. Teams are those with work to do in the case. */
    private static final String FRAME = """
            with rows as (%s),
            kept as (
              select rows.*, t.teams, count(*) over (partition by sort) as of_sort, row_number() over (partition by sort order by at, id) as place
              from rows left join lateral (
                select array_agg(distinct regexp_replace(l.group_id_, rows.area || '$', '')) as teams
                from act_ru_execution p join act_ru_task k on k.proc_inst_id_ = p.id_
                  join act_ru_identitylink l on l.task_id_ = k.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                where p.business_key_ = rows.case_reference and not rows.closed) t on true
              where (cast(:area as text) is null or rows.area = :area) and (cast(:route as text) is null or rows.route = :route)
                and (cast(:team as text) is null or :team = any (t.teams)) and (cast(:id as text) is null or rows.id = :id)),
            paged as (
              select kept.*, least(coalesce(cast(cast(:pages as jsonb) ->> sort as bigint), 1), (of_sort + :size - 1) / :size) as page from kept)
            select * from paged where place > (page - 1) * :size and place <= page * :size order by at, id""";

    private final JdbcClient jdbc;

    BoardQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param list  what pages call it
     * @param sorts every sort there can be, in the order they are shown
     */
    <R> Listed<R> list(String list, String rows, List<String> sorts, Asked asked, RowMapper<R> mapper) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sorts.forEach(sort -> counts.put(sort, 0L));
        Map<String, Integer> pages = new LinkedHashMap<>();
        List<R> listed = new ArrayList<>();
        ask(list, rows, asked, null).query((row, n) -> {
            counts.put(row.getString("sort"), row.getLong("of_sort"));
            pages.put(row.getString("sort"), row.getInt("page"));
            return listed.add(mapper.mapRow(row, n));
        }).list();
        return new Listed<>(counts.values().stream().mapToLong(Long::longValue).sum(), counts, pages, Pages.SIZE, listed);
    }

    /** One row of a list, whichever page it stands on. */
    <R> Optional<R> one(String list, String rows, String id, Asked asked, RowMapper<R> mapper) {
        return ask(list, rows, asked, id).query(mapper).optional();
    }

    private JdbcClient.StatementSpec ask(String list, String rows, Asked asked, String id) {
        return jdbc.sql(FRAME.formatted(rows)).param("who", asked.who()).param("now", Timestamp.from(asked.at())).param("area", asked.area())
                .param("route", asked.route()).param("team", asked.team()).param("id", id).param("pages", asked.pages().json(list)).param("size", Pages.SIZE);
    }
}
