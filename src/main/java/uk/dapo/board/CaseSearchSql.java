package uk.dapo.board;

/** How {@link CaseSearch} asks. */
final class CaseSearchSql {

    /** Managers find what they see; others what they may read in: what they entered a form in, have a task in, or was opened to them. */
    static final String SEARCH = """
            with found as (
              select c.reference, c.area, s.closed, c.opened_at, c.respondent_id, c.protected_person_id,
                exists (select 1 from act_ru_execution x where x.business_key_ = c.reference) as running
              from register.protection_case c join register.cases_seen_by(cast(:who as text), cast(:now as timestamptz)) s on s.reference = c.reference
              where (:manager or not s.closed and (
                    exists (select 1 from register.submission f where f.case_reference = c.reference and f.submitted_by = :who)
                    or not c.area = any (select unnest(o.areas) from register.officer o where o.username = :who)
                    or exists (select 1 from register.case_restriction r where r.case_reference = c.reference and r.lifted_at is null)
                    or exists (select 1 from act_ru_execution p join act_ru_task t on t.proc_inst_id_ = p.id_ left join act_ru_identitylink l on l.task_id_ = t.id_
                      where p.business_key_ = c.reference and (t.assignee_ = :who or l.user_id_ = :who or l.group_id_ = any (cast(:groups as text[]))))))
                and (cast(:area as text) is null or c.area = :area)
                and (cast(:reference as text) is null or c.reference like :reference
                  or exists (select 1 from register.instrument i where i.case_reference = c.reference and i.reference like :reference))
                and (cast(:named as bigint[]) is null or c.respondent_id = any (cast(:named as bigint[])) or c.protected_person_id = any (cast(:named as bigint[])))
                and (cast(:state as text) is null or not s.closed and exists (select 1 from register.instrument i where i.case_reference = c.reference and i.state = :state))),
            kept as (select found.*, count(*) over () as total from found where cast(:running as boolean) is null or running = :running
              order by opened_at desc, reference limit :rows offset :skipped)
            select kept.*, r.name as respondent, v.name as protected_person,
              (select array_agg(i.kind || ' ' || i.state order by i.opened_at, i.reference) from register.instrument i where i.case_reference = kept.reference) as states,
              (select min(k.due_at) from register.clock k where k.case_reference = kept.reference and k.closed_at is null) as next_due
            from kept join register.person r on r.id = kept.respondent_id join register.person v on v.id = kept.protected_person_id
            order by kept.opened_at desc, kept.reference""";

    private CaseSearchSql() {
    }
}
