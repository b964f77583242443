package uk.dapo.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where cases of a process were in a period, how long they stayed there, and by which version of the model they run. */
@Service
public class ProcessFacts {

    /** An element of the diagram: how often it was reached, where cases are now, and how long they stayed (median, ninetieth percentile). */
    public record Place(String id, String name, String type, long reached, long now, Long medianSeconds, Long ninetiethSeconds) {
    }

    /** A version of the model, and the cases that run by it. */
    public record Version(int version, long running, boolean latest) {
    }

    /** The facts of one process, of all its versions. */
    public record View(String key, String name, int version, Period period, List<String> areas, List<Place> places, List<Version> versions) {
    }

    private record Counted(String id, String type, long reached, long now, Long medianSeconds, Long ninetiethSeconds) {
    }

    private static final Pattern ID = Pattern.compile("[\\w:.-]{1,128}");

    private final JdbcClient jdbc;
    private final RepositoryService models;
    private final Wards wards;

    ProcessFacts(JdbcClient jdbc, RepositoryService models, Wards wards) {
        this.jdbc = jdbc;
        this.models = models;
        this.wards = wards;
    }

    /** @param id of a version of the process; nothing when there is no such version */
    @Transactional(readOnly = true)
    public Optional<View> of(String id, Period period) {
        return Optional.of(id).filter(ID.asMatchPredicate()).map(each -> models.createProcessDefinitionQuery().processDefinitionId(each).singleResult())
                .map(definition -> view(definition, period));
    }

    private View view(ProcessDefinition definition, Period period) {
        List<String> areas = wards.all();
        String[] mine = areas.toArray(String[]::new);
        BpmnModelInstance model = models.getBpmnModelInstance(definition.getId());
        List<Place> places = jdbc.sql("""
                        select a.act_id_ as id, max(a.act_type_) as type, count(*) filter (where a.start_time_ >= :begins and a.start_time_ < :over) as reached,
                          count(*) filter (where a.end_time_ is null) as now,
                          cast(round(percentile_cont(0.5) within group (order by a.duration_) filter (where a.start_time_ >= :begins and a.start_time_ < :over) / 1000) as bigint) as median_seconds,
                          cast(round(percentile_cont(0.9) within group (order by a.duration_) filter (where a.start_time_ >= :begins and a.start_time_ < :over) / 1000) as bigint) as ninetieth_seconds
                        from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_ left join register.protection_case c on c.reference = p.business_key_
                        where a.proc_def_key_ = :key and (a.start_time_ >= :begins and a.start_time_ < :over or a.end_time_ is null)
                          and (c.reference is null or c.area = any (cast(:areas as text[]))) and a.act_type_ <> 'multiInstanceBody'
                        group by a.act_id_ order by reached desc, a.act_id_""")
                .param("key", definition.getKey()).param("begins", period.begins()).param("over", period.over()).param("areas", mine)
                .query(Counted.class).list().stream().map(counted -> new Place(counted.id(), name(model, counted.id()), Words.of(counted.type()),
                        counted.reached(), counted.now(), counted.medianSeconds(), counted.ninetiethSeconds())).toList();
        Map<Integer, Long> running = jdbc.sql("""
                        select d.version_, count(*) from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_
                          left join register.protection_case c on c.reference = x.business_key_
                        where x.parent_id_ is null and d.key_ = ? and (c.reference is null or c.area = any (?)) group by d.version_""")
                .params(definition.getKey(), mine).query((row, n) -> Map.entry(row.getInt(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        int latest = models.createProcessDefinitionQuery().processDefinitionKey(definition.getKey()).latestVersion().singleResult().getVersion();
        List<Version> versions = models.createProcessDefinitionQuery().processDefinitionKey(definition.getKey()).orderByProcessDefinitionVersion().desc().list().stream()
                .map(each -> new Version(each.getVersion(), running.getOrDefault(each.getVersion(), 0L), each.getVersion() == latest))
                .filter(each -> each.running() > 0 || each.latest()).toList();
        return new View(definition.getKey(), definition.getName(), definition.getVersion(), period, areas, places, versions);
    }

    private static String name(BpmnModelInstance model, String id) {
        return Optional.ofNullable(model.<FlowElement>getModelElementById(id)).map(FlowElement::getName).map(name -> name.replaceAll("\\s+", " ")).orElse(id);
    }
}
