package uk.dapo.board;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** What we add to Tasklist: the case beside its task, the clock on its card, the calculator. Found by the engine through META-INF/services. */
public class TasklistPages extends AbstractTasklistPlugin {

    /** Names the address of the scripts. */
    public static final String ID = "dapo";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getAssetDirectory() {
        return "plugin-webapp/dapo-tasklist";
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TasklistScripts.class);
    }
}
