package uk.dapo.engine;

import java.util.List;
import java.util.Map;

/** Looks at what somebody is about to deploy by hand. What comes with the release was looked at when it was built. */
public interface DeploymentReview {

    /**
     * @param files what is deployed together, text by file name
     * @return what is wrong with it, a sentence each; nothing when it may be deployed
     */
    List<String> faults(Map<String, String> files);
}
