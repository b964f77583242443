package uk.dapo.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why nobody could come in. */
class AccessFailureAnalyzer extends AbstractFailureAnalyzer<AccessException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AccessException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
