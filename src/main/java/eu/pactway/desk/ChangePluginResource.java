package eu.pactway.desk;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the files of the page. What it shows and decides it asks of the REST, as the person who is signed in. */
@Path("plugin/" + ChangePlugin.ID)
public class ChangePluginResource extends AbstractCockpitPluginRootResource {

  public ChangePluginResource() {
    super(ChangePlugin.ID);
    allowedAssets = List.of("app/plugin.js", "app/plugin.css", "app/form.js", "app/parts.js", "app/preview.js", "app/list.js");
  }
}
