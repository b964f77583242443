package uk.dapo.access;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** One line instead of a banner; application.yaml silences the one that Spring Boot would write. */
class PlainFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(line(analysis));
    }

    static String line(FailureAnalysis analysis) {
        String action = StringUtils.hasText(analysis.getAction()) ? " " + analysis.getAction() : "";
        return "DAPO did not start. " + analysis.getDescription() + action;
    }
}
