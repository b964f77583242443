package uk.dapo.application;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.dapo.engine.Decisions;
import uk.dapo.engine.FormRule;
import uk.dapo.register.Refusal;
import uk.dapo.register.Submission;

/** A route is chosen that exists: who applies or acts, in which proceedings, decides the court (ss.28, 31). One rule for each start form. */
@Configuration(proxyBeanMethods = false)
class RouteRules {

    @Bean
    FormRule victimRouteRule(Decisions decisions) {
        return new Route(decisions, "reportVictimApplication", "protectedPerson", "applicationWhere", "Where is it made?");
    }

    @Bean
    FormRule thirdPartyRouteRule(Decisions decisions) {
        return new Route(decisions, "reportThirdPartyApplication", "otherPerson", "applicationWhere", "Where is it made?");
    }

    @Bean
    FormRule civilCourtRouteRule(Decisions decisions) {
        return new Route(decisions, "reportCivilCourtOrder", "court", "civilProceedings", "Which court?");
    }

    @Bean
    FormRule criminalCourtRouteRule(Decisions decisions) {
        return new Route(decisions, "reportCriminalCourtOrder", "court", "criminalProceedings", "When does the court act?");
    }

    @Bean
    FormRule policeRouteRule(Decisions decisions) {
        return new Route(decisions, "proposeApplication", "police", "policeWhere", "Is it to be made inside a running case?");
    }

    /** Asks the table of routes what an officer chose, while they have the form. */
    private record Route(Decisions decisions, String form, String applicant, String question, String label) implements FormRule {

        @Override
        public void check(Submission submission) {
            Map<String, Object> facts = new HashMap<>(Map.of("applicant", applicant, "proceedings", submission.answers().text(question).orElse("none"),
                    "noticeGiven", false, "withoutNotice", false));
            facts.put("bothParties", submission.answers().values().get("bothParties"));
            Decisions.Row row = decisions.row("route-court", facts);
            if (!row.is("allowed")) {
                throw new Refusal(label, row.text("sentence"), "Choose another way, or check who applies.");
            }
        }
    }
}
