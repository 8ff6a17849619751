package eu.pactway.desk;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;

/** Lets an officer record beside each form of Tasklist what happened to the person. */
public class EventPlugin implements TasklistPlugin {

  static final String ID = "pactway-events";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(EventPluginResource.class);
  }

  @Override
  public String getAssetDirectory() {
    return "plugin-webapp/" + ID;
  }

  @Override
  public List<PluginResourceOverride> getResourceOverrides() {
    return List.of();
  }
}
