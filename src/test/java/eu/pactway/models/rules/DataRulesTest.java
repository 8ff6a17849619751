package eu.pactway.models.rules;

import eu.pactway.engine.DeclaredVariable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.Test;

/** What flows through a process: declared routing facts, known limits, known events. */
class DataRulesTest {

  private static final Pattern MESSAGE = Pattern.compile("pactway\\.[a-z-]+\\.[a-z-]+");
  private static final Pattern ERROR = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private final Landscape landscape = Landscape.get();
  private final List<ModelFile> models = landscape.models;
  private final Offenders offenders = new Offenders();

  @Test
  void conditionsReadDeclaredVariablesAndNothingElse() {
    for (ModelFile file : models) {
      for (SequenceFlow flow : file.all(SequenceFlow.class)) {
        if (flow.getConditionExpression() == null) {
          continue;
        }
        String condition = flow.getConditionExpression().getTextContent().trim();
        if (!Expressions.CONDITION.matcher(condition).matches() || flow.getConditionExpression().getLanguage() != null) {
          offenders.add(file, flow.getId(), "the condition is more than a variable: " + condition);
          continue;
        }
        Expressions.variables(condition).forEach(name -> declared(file, flow, name));
        for (Expressions.Comparison comparison : Expressions.comparisons(condition)) {
          Optional<DeclaredVariable> variable = landscape.variable(comparison.variable());
          List<String> values = variable.map(DeclaredVariable::values).orElse(null);
          offenders.addIf(
              values != null && !values.isEmpty() && !values.contains(comparison.value()),
              file, flow.getId(), comparison.variable() + " is never '" + comparison.value() + "' but one of " + values);
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void calledProcessesGetTheCaseNumberAndDeclaredVariablesOneByOne() {
    for (ModelFile file : models) {
      for (CallActivity call : file.all(CallActivity.class)) {
        boolean businessKey = false;
        for (CamundaIn in : ModelFile.descendants(call, CamundaIn.class)) {
          businessKey |= "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey());
          mapping(file, call, in.getCamundaVariables(), in.getCamundaSourceExpression(), in.getCamundaSource(), in.getCamundaTarget());
        }
        for (CamundaOut out : ModelFile.descendants(call, CamundaOut.class)) {
          mapping(file, call, out.getCamundaVariables(), out.getCamundaSourceExpression(), out.getCamundaSource(), out.getCamundaTarget());
        }
        offenders.addIf(!businessKey, file, call.getId(), "does not pass the case number as business key");
      }
    }
    offenders.assertNone();
  }

  @Test
  void resultsOfDecisionsAreDeclaredVariables() {
    for (ModelFile file : models) {
      for (BusinessRuleTask task : file.all(BusinessRuleTask.class)) {
        boolean unpacked = !ModelFile.descendants(task, CamundaOutputParameter.class).isEmpty();
        // A delegate that runs the table beside the engine's history sets its variables itself.
        boolean byDelegate = task.getCamundaDelegateExpression() != null;
        offenders.addIf(
            task.getCamundaResultVariable() == null && !unpacked && !byDelegate,
            file, task.getId(), "has neither a result variable nor an output mapping");
        if (task.getCamundaResultVariable() != null && "singleEntry".equals(task.getCamundaMapDecisionResult())) {
          declared(file, task, task.getCamundaResultVariable());
        }
      }
      file.all(CamundaOutputParameter.class).forEach(p -> declared(file, owner(p), p.getCamundaName()));
      file.all(CamundaInputParameter.class).forEach(p -> declared(file, owner(p), p.getCamundaName()));
    }
    offenders.assertNone();
  }

  @Test
  void everyClockIsALimitOfTheCatalogueThatRunsForACase() {
    for (ModelFile file : models) {
      for (BaseElement element : file.all(BaseElement.class)) {
        for (String property : List.of("clock", "startClock", "stopClock", "due")) {
          ModelFile.property(element, property).forEach(limit -> limit(file, element, limit));
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyTimerIsTheEndOfALimit() {
    for (ModelFile file : models) {
      for (TimerEventDefinition timer : file.all(TimerEventDefinition.class)) {
        BaseElement event = (BaseElement) timer.getParentElement();
        Matcher date = Expressions.DUE.matcher(timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent().trim());
        if (date.matches()) {
          List.of(date.group(1).split(",")).forEach(limit -> limit(file, event, limit));
        } else {
          offenders.add(file, event.getId(), "the timer's date is not ${clocks.due(execution,'<limit>')}");
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyLegalEventIsATriggerOfTheLawOrDeclared() {
    for (ModelFile file : models) {
      for (BaseElement element : file.all(BaseElement.class)) {
        for (String type : ModelFile.property(element, "legalEvent")) {
          offenders.addIf(!landscape.eventTypes.contains(type), file, element.getId(), "nothing declares the legal event " + type);
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void messagesAndErrorsAreNamedByTheRule() {
    for (ModelFile file : models) {
      for (Message message : file.all(Message.class)) {
        offenders.addIf(
            !MESSAGE.matcher(String.valueOf(message.getName())).matches(),
            file, message.getId(), "is not pactway.<area>.<event>: " + message.getName());
      }
      for (Error error : file.all(Error.class)) {
        offenders.addIf(
            !ERROR.matcher(String.valueOf(error.getErrorCode())).matches(),
            file, error.getId(), "is not UPPER_SNAKE: " + error.getErrorCode());
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyEventIsDeclaredWithItsMeaningItsArticleAndAMessageThatAModelWaitsFor() {
    List<String> messages = models.stream().flatMap(f -> f.all(Message.class).stream()).map(Message::getName).toList();
    landscape.eventFiles.forEach((file, events) -> events.forEach(event -> {
      String type = event.path("type").asText();
      offenders.addIf(!type.matches("[a-z0-9]+(-[a-z0-9]+)*"), file, type, "types are written-like-this");
      // What officers record by hand is declared where it belongs; ByHandTest holds that it is.
      boolean elsewhere = event.hasNonNull("byHand");
      offenders.addIf(!elsewhere && (!event.hasNonNull("meaning") || !event.hasNonNull("article")), file, type, "meaning or article is missing");
      String message = event.path("message").asText(null);
      offenders.addIf(message != null && !messages.contains(message), file, type, "no model waits for " + message);
    }));
    offenders.assertNone();
  }

  private void mapping(ModelFile file, CallActivity call, String variables, String expression, String source, String target) {
    offenders.addIf("all".equals(variables), file, call.getId(), "maps all variables");
    offenders.addIf(expression != null, file, call.getId(), "maps an expression: " + expression);
    if (source != null || target != null) {
      declared(file, call, source);
      declared(file, call, target);
    }
  }

  private void declared(ModelFile file, BaseElement element, String name) {
    boolean unknown = name == null || landscape.variable(name).isEmpty();
    offenders.addIf(unknown, file, element.getId(), "process-variables/*.yaml declares no " + name);
  }

  private void limit(ModelFile file, BaseElement element, String limit) {
    var found = landscape.catalogue.find(limit);
    offenders.addIf(found.isEmpty(), file, element.getId(), "the catalogue has no limit " + limit);
  }

  private static BaseElement owner(org.camunda.bpm.model.xml.instance.ModelElementInstance parameter) {
    return (BaseElement) parameter.getParentElement().getParentElement().getParentElement();
  }
}
