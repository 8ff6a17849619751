package eu.pactway.engine;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes on each drawn timer which time limits give its date, the first that has started for the case does, so that the timer can move with
 * the clock. A timer with anything else than {@code ${clocks.due(execution,'<time limit>,<time limit>')}} refuses the deployment: no number
 * of days stands in a model.
 */
final class TimerLimits extends AbstractBpmnParseListener {

  static final PropertyKey<List<String>> TIME_LIMITS = new PropertyKey<>("pactway.timeLimits");

  private static final Pattern DATE = Pattern.compile("\\$\\{\\s*clocks\\.due\\(\\s*execution\\s*,\\s*'([^'\\s]+)'\\s*\\)\\s*}");

  private final Predicate<String> knownTimeLimit;

  TimerLimits(Predicate<String> knownTimeLimit) {
    this.knownTimeLimit = knownTimeLimit;
  }

  @Override
  public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl activity) {
    note(definition, activity);
  }

  @Override
  public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl activity) {
    note(definition, activity);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    Element definition = element.element("timerEventDefinition");
    if (definition != null) {
      note(definition, activity);
    }
  }

  private void note(Element definition, ActivityImpl activity) {
    Element date = definition.element("timeDate");
    Matcher matcher = DATE.matcher(date == null ? "" : date.getText().trim());
    if (!matcher.matches()) {
      throw new BpmnParseException(
          activity.getId() + ": a timer's date is ${clocks.due(execution,'<time limit>')} and nothing else", definition);
    }
    List<String> ids = List.of(matcher.group(1).split(","));
    ids.stream().filter(knownTimeLimit.negate()).findFirst().ifPresent(unknown -> {
      throw new BpmnParseException(activity.getId() + ": unknown time limit '" + unknown + "'", definition);
    });
    activity.getProperties().set(TIME_LIMITS, ids);
  }
}
