package uk.dapo.board;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Hands out the scripts and the style of what we add to Tasklist, and nothing else: what they show comes from {@code /api}. */
@Path("plugin/" + TasklistPages.ID)
public class TasklistScripts extends AbstractTasklistPluginRootResource {

    public TasklistScripts() {
        super(TasklistPages.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of("app/plugin.js", "app/plugin.css", "app/panel.js", "app/cards.js", "app/clocks.js");
    }
}
