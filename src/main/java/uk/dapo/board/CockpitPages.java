package uk.dapo.board;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Our pages in Cockpit. Found by the engine through META-INF/services. */
public class CockpitPages extends AbstractCockpitPlugin {

    /** Names the folder of the pages' scripts, and their address. */
    public static final String ID = "dapo";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitScripts.class);
    }
}
