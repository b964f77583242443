package uk.dapo.commencement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.access.AreaTeams;

/** Creates the teams of a new area. */
@Component("createTeams")
class CreateTeams implements JavaDelegate {

    private final AreaTeams teams;

    CreateTeams(AreaTeams teams) {
        this.teams = teams;
    }

    @Override
    public void execute(DelegateExecution execution) {
        teams.create();
    }
}
