package eu.pactway.models;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/** Which flow nodes and sequence flows one test class has passed; its report is in {@code target/process-test-coverage/}. */
final class ModelCoverage {

  private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
  private final Suite suite;
  private int runs;

  ModelCoverage(Class<?> test, Collection<String> standIns) {
    suite = collector.createSuite(new Suite(test.getName(), test.getSimpleName()));
    collector.setExcludedProcessDefinitionKeys(List.copyOf(standIns));
    collector.activateSuite(suite.getId());
    new ProcessEngineAdapter(TestEngine.INSTANCE.engine, collector).initializeListeners();
  }

  void run(String name) {
    String id = name + "#" + runs++;
    collector.createRun(new Run(id, name), suite.getId());
    collector.activateRun(id);
  }

  /** Fails with the ids of what was not passed. */
  void check(Collection<BpmnModelInstance> models, double atLeast) {
    if (runs > 0 && !suite.getEvents().isEmpty()) {
      CoverageReportUtil.createReport(collector, null);
      CoverageReportUtil.createJsonReport(collector, null);
    }
    models.stream().flatMap(m -> m.getModelElementsByType(Process.class).stream()).forEach(p -> check(p, atLeast));
  }

  private void check(Process process, double atLeast) {
    Set<String> all = elements(process);
    Set<String> missed = new TreeSet<>(all);
    missed.removeAll(suite.getEvents(process.getId()).stream().map(Event::getDefinitionKey).collect(Collectors.toSet()));
    double covered = 1 - (double) missed.size() / all.size();
    if (covered < atLeast) {
      fail("%s: %.0f %% covered, never passed: %s".formatted(process.getId(), covered * 100, missed));
    }
  }

  private static Set<String> elements(Process process) {
    return Stream.<Class<? extends FlowElement>>of(FlowNode.class, SequenceFlow.class)
        .flatMap(type -> process.getModelInstance().getModelElementsByType(type).stream())
        .filter(element -> !isNeverTaken(element))
        .map(FlowElement::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The engine waits at an event-based gateway and goes on behind the event: it never takes the flows between them. */
  private static boolean isNeverTaken(FlowElement element) {
    return element instanceof SequenceFlow flow && flow.getSource() instanceof EventBasedGateway;
  }
}
