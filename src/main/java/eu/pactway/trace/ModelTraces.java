package eu.pactway.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the models say of limits and articles. */
final class ModelTraces {

  /** A limit at an element; the forms of the tasks that run under it there. */
  record Use(String limit, String process, String element, String how, List<String> forms) {}

  private static final List<String> OF_LIMITS = List.of("clock", "startClock", "stopClock", "due");
  private static final Pattern DUE = Pattern.compile("clocks\\.due\\(\\s*execution\\s*,\\s*'([^']+)'");

  private ModelTraces() {}

  static Stream<Use> uses(BpmnModelInstance model) {
    return nodes(model).flatMap(ModelTraces::uses);
  }

  private static Stream<Use> uses(FlowNode node) {
    List<Use> uses = new ArrayList<>();
    String process = process(node.getModelInstance() instanceof BpmnModelInstance model ? model : null);
    for (String how : OF_LIMITS) {
      property(node, how).forEach(limit -> uses.add(new Use(limit, process, node.getId(), how, forms(node))));
    }
    for (TimeDate date : node.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.TimerEventDefinition.class).stream()
        .map(org.camunda.bpm.model.bpmn.instance.TimerEventDefinition::getTimeDate).filter(java.util.Objects::nonNull).toList()) {
      Matcher due = DUE.matcher(date.getTextContent());
      while (due.find()) {
        List.of(due.group(1).split(",")).forEach(limit -> uses.add(new Use(limit, process, node.getId(), "timer", List.of())));
      }
    }
    return uses.stream();
  }

  static Stream<ElementTrace> elements(BpmnModelInstance model) {
    String process = process(model);
    return Stream.concat(Stream.of(model.getModelElementsByType(Process.class).iterator().next()), nodes(model))
        .map(element -> {
          String name = element instanceof Process p ? p.getName() : ((FlowElement) element).getName();
          List<String> limits = element instanceof FlowNode node ? uses(node).map(Use::limit).distinct().toList() : List.of();
          return new ElementTrace(
              process, element.getId(), element.getElementType().getTypeName(), name, Citations.in(documentation(element)), limits);
        })
        .filter(trace -> !trace.articles().isEmpty() || !trace.limits().isEmpty());
  }

  static Stream<ElementTrace> rules(DmnModelInstance model) {
    Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
    return model.getModelElementsByType(Rule.class).stream()
        .filter(rule -> rule.getDescription() != null)
        .map(rule -> new ElementTrace(
            decision.getId(), rule.getId(), "rule", decision.getName(), Citations.in(rule.getDescription().getTextContent()), List.of()))
        .filter(trace -> !trace.articles().isEmpty());
  }

  private static Stream<FlowNode> nodes(BpmnModelInstance model) {
    return model.getModelElementsByType(FlowNode.class).stream();
  }

  private static String process(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next().getId();
  }

  private static String documentation(org.camunda.bpm.model.bpmn.instance.BaseElement element) {
    return element.getDocumentations().stream().map(d -> d.getTextContent()).reduce("", (a, b) -> a + " " + b);
  }

  private static List<String> property(FlowNode node, String name) {
    if (node.getExtensionElements() == null) {
      return List.of();
    }
    return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> name.equals(property.getCamundaName()))
        .flatMap(property -> Stream.of(property.getCamundaValue().trim().split("\\s*,\\s*")))
        .toList();
  }

  private static List<String> forms(FlowNode node) {
    Collection<UserTask> tasks =
        node instanceof UserTask task
            ? List.of(task)
            : node instanceof SubProcess sub ? sub.getChildElementsByType(UserTask.class) : List.of();
    return tasks.stream().map(UserTask::getCamundaFormRef).filter(java.util.Objects::nonNull).toList();
  }
}
