package eu.pactway.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.engine.DeclaredVariables;
import eu.pactway.engine.ModelListeners;
import eu.pactway.engine.RetryCycles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;

/** One engine in memory for all model tests of a build, with the parse listeners of the application. */
final class TestEngine {

  static final TestEngine INSTANCE = new TestEngine();

  final StandIns standIns = new StandIns();
  final TestClocks clocks = new TestClocks();
  final TestDesk desk;
  final TestSteps steps;
  final ProcessEngine engine;

  private TestEngine() {
    DeclaredVariables declared = DeclaredVariables.load();
    desk = new TestDesk(declared);
    steps = new TestSteps(clocks, desk);
    standIns.fixed("clocks", clocks);
    standIns.fixed("retryCycles", new RetryCycles("PT10S,PT1M,PT5M,PT15M,PT1H,PT2H,PT4H", "PT5S,PT15S,PT30S", "R72/PT1H", Duration.ofMinutes(15), Duration.ofHours(1)));
    ProcessEngineConfigurationImpl configuration = new ProcessCoverageInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("models");
    configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
    configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    configuration.setJobExecutorActivate(false);
    configuration.setEnforceHistoryTimeToLive(true);
    configuration.setMetricsEnabled(false);
    configuration.setBeans(standIns);
    new ModelListeners(
            () -> List.of(steps),
            id -> TestClocks.CATALOGUE.find(id).isPresent(),
            () -> desk,
            () -> Optional.of(clocks),
            Optional::empty,
            Optional::empty,
            declared,
            new ObjectMapper())
        .install(configuration);
    engine = configuration.buildProcessEngine();
  }
}
