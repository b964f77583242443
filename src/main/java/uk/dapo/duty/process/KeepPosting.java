package uk.dapo.duty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.dapo.duty.Posts;
import uk.dapo.engine.CaseWork;

/** Posts somebody to areas. */
@Component("keepPosting")
class KeepPosting implements JavaDelegate {

    private final CaseWork work;
    private final Posts posts;

    KeepPosting(CaseWork work, Posts posts) {
        this.work = work;
        this.posts = posts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        posts.set(work.of(execution));
    }
}
