package eu.pactway.desk;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.TableEngines;
import eu.pactway.engine.TaskPriority;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The place of a task in the queue, by {@code processes/desk/task-priority.dmn}. The table is evaluated without the engine's history: the
 * order of a queue decides nothing about a person, and keeping each answer would cost a row a task. Each distinct question is put to the
 * table once, because evaluating it costs more than all else about a new task.
 */
@Component
class QueuePriority implements TaskPriority {

  private static final String DECISION = "task-priority";
  private static final int HOURS_LEFT = 0;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final CaseFile caseFile;
  private final Clock clock;
  private final DmnEngine dmn = TableEngines.withoutHistory();
  private final DmnDecision decision;
  private final double[] bounds;
  private final Map<Question, Integer> answers = new ConcurrentHashMap<>();

  /** All that the table's answer can depend on: it compares the hours with numbers, so they matter only as to which it lies between. */
  private record Question(int band, boolean unaccompaniedMinor, boolean minor, boolean vulnerable) {}

  QueuePriority(CaseFile caseFile, Clock clock) {
    this.caseFile = caseFile;
    this.clock = clock;
    this.decision = read();
    this.bounds = bounds();
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
    Map<String, Object> facts = CaseFile.isNumber(caseNumber) ? caseFile.facts(caseNumber) : Map.of();
    Double hoursLeft = due == null ? null : Duration.between(clock.instant(), due).toMinutes() / 60.0;
    boolean vulnerable = is(facts, "vulnerabilityIndicated") || is(facts, "specialNeeds");
    var question = new Question(band(hoursLeft), is(facts, "unaccompaniedMinor"), is(facts, "minor"), vulnerable);
    return answers.computeIfAbsent(question, q -> answer(q, hoursLeft));
  }

  private int answer(Question question, Double hoursLeft) {
    var input =
        Variables.createVariables()
            .putValue("hoursLeft", hoursLeft)
            .putValue("unaccompaniedMinor", question.unaccompaniedMinor())
            .putValue("minor", question.minor())
            .putValue("vulnerable", question.vulnerable());
    Number priority = dmn.evaluateDecisionTable(decision, input).getSingleEntry();
    return priority.intValue();
  }

  /** Which of the numbers that the table names the hours lie between, or are; -1 where there is no limit. */
  private int band(Double hoursLeft) {
    if (hoursLeft == null) {
      return -1;
    }
    int place = Arrays.binarySearch(bounds, hoursLeft);
    return place >= 0 ? 2 * place + 1 : 2 * (-place - 1);
  }

  private double[] bounds() {
    return ((DmnDecisionTableImpl) decision.getDecisionLogic())
        .getRules().stream()
            .map(rule -> rule.getConditions().get(HOURS_LEFT).getExpression())
            .filter(Objects::nonNull)
            .flatMap(test -> NUMBER.matcher(test).results())
            .mapToDouble(number -> Double.parseDouble(number.group()))
            .sorted()
            .distinct()
            .toArray();
  }

  private static boolean is(Map<String, Object> facts, String name) {
    return Boolean.TRUE.equals(facts.get(name));
  }
}
