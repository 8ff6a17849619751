package eu.pactway.desk;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Gives process owners a page in Cockpit on which changes of the law and of the calendar are previewed, decided and followed. */
public class ChangePlugin extends AbstractCockpitPlugin {

  static final String ID = "pactway-changes";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(ChangePluginResource.class);
  }
}
