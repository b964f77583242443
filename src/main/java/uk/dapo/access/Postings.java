package uk.dapo.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Where somebody works: their entry and their teams together, while the system runs. */
@Component
public class Postings {

    private final Officers officers;
    private final IdentityService identity;
    private final Teams teams;
    private final AreaNames areas;

    Postings(Officers officers, IdentityService identity, Teams teams, AreaNames areas) {
        this.officers = officers;
        this.identity = identity;
        this.teams = teams;
        this.areas = areas;
    }

    /** Lets somebody work in these areas, in the roles they have, and in no other. */
    public void set(String username, List<String> where) {
        Officer officer = officers.find(username).orElseThrow();
        officers.save(new Officer(officer.username(), officer.name(), officer.collarNumber(), officer.force(), officer.rank(), officer.actingRank(),
                officer.actingUntil(), officer.constable(), where, officer.roles(), officer.email(), officer.phone(), officer.onDuty()));
        Set<String> member = identity.createGroupQuery().groupMember(username).list().stream().map(Group::getId).collect(Collectors.toSet());
        Set<String> wanted = teams(officer, where);
        teams(officer, areas.ids()).stream().filter(team -> member.contains(team) && !wanted.contains(team)).forEach(team -> identity.deleteMembership(username, team));
        wanted.stream().filter(team -> !member.contains(team)).sorted().forEach(team -> identity.createMembership(username, team));
    }

    private Set<String> teams(Officer officer, List<String> where) {
        Set<String> all = new HashSet<>();
        officer.roles().forEach(role -> where.forEach(area -> all.add(teams.of(role, area))));
        return all;
    }
}
