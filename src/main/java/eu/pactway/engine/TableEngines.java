package eu.pactway.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;

/** Engines for decision tables, all of which answer alike. */
public final class TableEngines {

  private TableEngines() {}

  /** An engine that keeps no history of what it was asked. */
  public static DmnEngine withoutHistory() {
    return configuration().buildEngine();
  }

  static DefaultDmnEngineConfiguration configuration() {
    var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(() -> new PlainCells(new ScalaFeelEngine(List.of())));
    return configuration;
  }
}
