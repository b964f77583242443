package uk.dapo.board;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Hands out the scripts and the style of our pages, and nothing else: what they show comes from {@code /api}. */
@Path("plugin/" + CockpitPages.ID)
public class CockpitScripts extends AbstractCockpitPluginRootResource {

    public CockpitScripts() {
        super(CockpitPages.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of("app/plugin.js", "app/plugin.css", "app/common.js", "app/board.js", "app/figures.js", "app/cases.js", "app/process.js");
    }
}
