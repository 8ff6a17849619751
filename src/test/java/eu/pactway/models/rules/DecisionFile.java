package eu.pactway.models.rules;

import java.nio.file.Path;
import java.util.Collection;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** A DMN file of {@code processes/}. */
record DecisionFile(Path path, String id, DmnModelInstance model) {

  Collection<DecisionTable> tables() {
    return model.getModelElementsByType(DecisionTable.class);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
