package uk.dapo.architecture.sample.hearing;

import org.camunda.bpm.engine.RuntimeService;

/** A phase's rule that names the engine. */
public class HearsCases {

    private final RuntimeService runtime;

    HearsCases(RuntimeService runtime) {
        this.runtime = runtime;
    }

    boolean running() {
        return runtime.createProcessInstanceQuery().count() > 0;
    }
}
