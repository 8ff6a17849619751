package eu.pactway.desk;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.TaskPriority;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The place of a task in the queue, by {@code processes/desk/task-priority.dmn}. The table is evaluated without the engine's history: the
 * order of a queue decides nothing about a person, and keeping each answer would cost a row a task.
 */
@Component
class QueuePriority implements TaskPriority {

  private static final String DECISION = "task-priority";

  private final CaseFile caseFile;
  private final Clock clock;
  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision;

  QueuePriority(CaseFile caseFile, Clock clock) {
    this.caseFile = caseFile;
    this.clock = clock;
    this.decision = read();
  }

  private DmnDecision read() {
    try (InputStream table = new ClassPathResource("processes/desk/" + DECISION + ".dmn").getInputStream()) {
      return dmn.parseDecision(DECISION, table);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public int of(String caseNumber, String processKey, String elementId, String role, Instant due) {
    Map<String, Object> facts = caseFile.facts(caseNumber);
    var input =
        Variables.createVariables()
            .putValue("hoursLeft", due == null ? null : Duration.between(clock.instant(), due).toMinutes() / 60.0)
            .putValue("unaccompaniedMinor", is(facts, "unaccompaniedMinor"))
            .putValue("minor", is(facts, "minor"))
            .putValue("vulnerable", is(facts, "vulnerabilityIndicated") || is(facts, "specialNeeds"));
    Number priority = dmn.evaluateDecisionTable(decision, input).getSingleEntry();
    return priority.intValue();
  }

  private static boolean is(Map<String, Object> facts, String name) {
    return Boolean.TRUE.equals(facts.get(name));
  }
}
