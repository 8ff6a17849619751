package eu.pactway.desk;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;

/** A tab beside each form of Tasklist: its files lie in {@code plugin-webapp/<id>}, and one resource answers what it asks. */
abstract class TasklistTab implements TasklistPlugin {

  private final String id;
  private final Class<?> resource;

  TasklistTab(String id, Class<?> resource) {
    this.id = id;
    this.resource = resource;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(resource);
  }

  @Override
  public String getAssetDirectory() {
    return "plugin-webapp/" + id;
  }

  @Override
  public List<PluginResourceOverride> getResourceOverrides() {
    return List.of();
  }
}
