package uk.dapo.replay.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why there is no replay. */
class ReplayFailureAnalyzer extends AbstractFailureAnalyzer<ReplayRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ReplayRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
