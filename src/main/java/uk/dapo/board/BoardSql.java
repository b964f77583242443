package uk.dapo.board;

/**
 * The rows of the board's lists, for {@link BoardQuery}. Each begins with what is open, of which there is little, and asks about
 * each row what it needs, so that closed cases cost nothing.
 */
final class BoardSql {

    private static final String SEEN = " join register.cases_seen_by(cast(:who as text), cast(:now as timestamptz)) s on s.reference = ";

    static final String CLOCKS = """
            select cast(k.id as text) as id, k.case_reference, s.area, s.closed, k.due_at as at, k.kind, k.instrument_reference, k.explanation, k.section,
              (select r.route from register.instrument_route r where r.reference = k.instrument_reference) as route,
              case when k.inclusive and k.due_at < cast(:now as timestamptz) or not k.inclusive and k.due_at <= cast(:now as timestamptz) then 'overdue'
                when k.due_at < cast(:now as timestamptz) + interval '2 hours' then 'under2h'
                when k.due_at < cast(:now as timestamptz) + interval '8 hours' then 'under8h'
                when k.due_at < cast(:now as timestamptz) + interval '24 hours' then 'under24h' else 'later' end as sort
            from register.clock k""" + SEEN + """
             k.case_reference where k.closed_at is null""";

    static final String BREACHES = """
            select b.reference as id, i.case_reference, s.area, s.closed, b.happened_at as at, coalesce(b.severity, 'ungraded') as sort, b.kind, i.state, b.broken,
              (select r.route from register.instrument_route r where r.reference = b.reference) as route
            from register.instrument i join register.breach b on b.reference = i.reference""" + SEEN + """
             i.case_reference where i.kind = 'BREACH' and i.state not in ('CONCLUDED', 'NO_ACTION', 'NOT_A_BREACH')""";

    /** Of the alarms about one clock that nobody took up, the newest: it reached the highest rank. */
    static final String ESCALATIONS = """
            select 'alert-' || a.id as id, a.case_reference, s.area, s.closed, a.sent_at as at, 'alert' as sort, a.subject, a.role, a.limit_at,
              (select r.route from register.instrument_route r where r.reference = k.instrument_reference) as route
            from register.staff_alert a left join register.clock k on k.id = a.clock_id""" + SEEN + """
             a.case_reference
            where a.taken_at is null and (k.id is not null and k.closed_at is null or k.id is null and a.sent_at > cast(:now as timestamptz) - interval '1 day')
              and not exists (select 1 from register.staff_alert later where later.clock_id = a.clock_id and later.taken_at is null
                and later.case_reference = a.case_reference and later.id > a.id)
            union all
            select 'task-' || t.id_, p.business_key_, s.area, s.closed, t.create_time_, 'answer', 'A missed deadline is to be answered for', null, t.due_date_, null
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_""" + SEEN + """
             p.business_key_ where t.task_def_key_ = 'answerMissedDeadline'""";

    static final String CALL_BACKS = """
            select cast(u.id as text) as id, u.case_reference, s.area, s.closed, k.due_at as at, u.milestone, u.call_back_reason,
              (select r.route from register.instrument_route r where r.reference = u.instrument_reference) as route,
              case when k.due_at < cast(:now as timestamptz) then 'overdue' else 'owed' end as sort
            from register.victim_update u join register.clock k on k.id = u.clock_id""" + SEEN + """
             u.case_reference
            where u.closed_at is null and exists (select 1 from act_ru_task t where t.proc_inst_id_ = u.process_instance_id and t.task_def_key_ = 'callBack')""";

    /** Where a failed step of a called process is an incident of its callers too, the one that failed. */
    static final String INCIDENTS = """
            select i.id_ as id, coalesce(p.business_key_, top.business_key_) as case_reference, s.area, coalesce(s.closed, false) as closed,
              i.incident_timestamp_ as at, i.incident_type_ as sort, coalesce(i.failed_activity_id_, i.activity_id_) as step, i.incident_msg_ as message,
              i.configuration_ as job, i.proc_def_id_ as definition, null as route
            from act_ru_incident i join act_ru_execution p on p.id_ = i.proc_inst_id_ join act_ru_execution top on top.id_ = p.root_proc_inst_id_
              left""" + SEEN + """
             coalesce(p.business_key_, top.business_key_)
            where i.id_ = coalesce(i.root_cause_incident_id_, i.id_) and (s.reference is not null or coalesce(p.business_key_, top.business_key_) is null)""";

    private BoardSql() {
    }
}
