package eu.pactway.models.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What every process says about itself: names, articles, ids, ends. */
class ProcessRulesTest {

  private static final Pattern ARTICLE = Pattern.compile("\\b(Arts?\\.? \\d+|Annex [IVX]+|\\d{2,4}/\\d+)");
  private static final Pattern ID_TAIL = Pattern.compile("_[a-z][A-Za-z0-9]*");

  private final List<ModelFile> models = Landscape.get().models;
  private final Offenders offenders = new Offenders();

  @Test
  void aFileHoldsOneProcessWhoseKeyIsTheFileName() {
    for (ModelFile file : models) {
      offenders.addIf(file.all(Process.class).size() != 1, file, file.key(), "one process a file");
      offenders.addIf(!file.process().getId().equals(file.key()), file, file.process().getId(), "the key is not the file name");
      offenders.addIf(!file.key().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), file, file.key(), "keys are written-like-this");
    }
    offenders.assertNone();
  }

  @Test
  void aKeyIsUsedOnce() {
    Map<String, ModelFile> seen = new HashMap<>();
    for (ModelFile file : models) {
      ModelFile other = seen.put(file.key(), file);
      offenders.addIf(other != null, file, file.key(), "is also in " + other);
    }
    offenders.assertNone();
  }

  @Test
  void aProcessIsExecutableNamedVersionedAndKeptForAStatedTime() {
    for (ModelFile file : models) {
      Process process = file.process();
      offenders.addIf(!process.isExecutable(), file, process.getId(), "is not executable");
      offenders.addIf(blank(process.getName()), file, process.getId(), "has no name");
      offenders.addIf(
          !ModelFile.attribute(process, "versionTag").orElse("").matches("\\d+\\.\\d+\\.\\d+"),
          file, process.getId(), "versionTag is not x.y.z");
      offenders.addIf(
          !ModelFile.attribute(process, "historyTimeToLive").orElse("").matches("P\\d+D"),
          file, process.getId(), "no history time to live (P3650D)");
      offenders.addIf(
          !ModelFile.documentation(process).matches("(?is).*\\b(kept|retention|retained)\\b.*"),
          file, process.getId(), "its documentation does not say on what ground history is kept");
    }
    offenders.assertNone();
  }

  @Test
  void everyStepCitesItsArticle() {
    for (ModelFile file : models) {
      cites(file, file.process());
      for (FlowElement element : file.all(FlowElement.class)) {
        boolean task = element instanceof UserTask || element instanceof ServiceTask || element instanceof SendTask
            || element instanceof CallActivity || element instanceof BusinessRuleTask || element instanceof SubProcess;
        boolean choice = element instanceof ExclusiveGateway gateway && file.outgoing(gateway).size() > 1;
        boolean timer = element instanceof Event && !ModelFile.descendants(element, TimerEventDefinition.class).isEmpty();
        if (task || choice || timer) {
          cites(file, element);
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everythingACaseworkerSeesHasAName() {
    for (ModelFile file : models) {
      for (FlowNode node : file.all(FlowNode.class)) {
        boolean join = node instanceof Gateway && !(node instanceof ExclusiveGateway && file.outgoing(node).size() > 1);
        boolean inner = !(node.getParentElement() instanceof Process);
        boolean innerStart = inner && node instanceof StartEvent start && start.getEventDefinitions().isEmpty();
        offenders.addIf(!join && !innerStart && blank(node.getName()), file, node.getId(), "has no name");
      }
      file.all(Participant.class).forEach(p -> offenders.addIf(blank(p.getName()), file, p.getId(), "has no name"));
      file.all(Lane.class).forEach(l -> offenders.addIf(blank(l.getName()), file, l.getId(), "has no name"));
    }
    offenders.assertNone();
  }

  @Test
  void idsAreChosenByHandAndSayTypeAndPurpose() {
    for (ModelFile file : models) {
      for (BaseElement element : file.all(BaseElement.class)) {
        if (element.getId() == null) {
          continue;
        }
        List<String> prefixes = prefixes(element);
        String id = element.getId();
        boolean fits = prefixes.stream().anyMatch(p -> id.startsWith(p) && ID_TAIL.matcher(id.substring(p.length())).matches());
        offenders.addIf(!prefixes.isEmpty() && !fits, file, element.getId(), "the id is not " + prefixes + "_<verbObject>");
      }
    }
    offenders.assertNone();
  }

  @Test
  void aProcessHasOneNoneStartEventAndNamedEnds() {
    for (ModelFile file : models) {
      long starts =
          file.all(StartEvent.class).stream()
              .filter(s -> s.getParentElement() instanceof Process && s.getEventDefinitions().isEmpty())
              .count();
      offenders.addIf(starts != 1, file, file.key(), "has " + starts + " none start events");
      for (EndEvent end : file.all(EndEvent.class)) {
        offenders.addIf(blank(end.getName()), file, end.getId(), "the end has no name");
      }
      for (FlowNode node : file.all(FlowNode.class)) {
        boolean mayEnd = node instanceof EndEvent || node instanceof SubProcess sub && sub.triggeredByEvent();
        offenders.addIf(!mayEnd && file.outgoing(node).isEmpty(), file, node.getId(), "ends without an end event");
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyWayOutOfAChoiceHasANameAndAConditionOrIsTheDefault() {
    for (ModelFile file : models) {
      for (ExclusiveGateway gateway : file.all(ExclusiveGateway.class)) {
        List<SequenceFlow> ways = file.outgoing(gateway);
        if (ways.size() < 2) {
          offenders.addIf(ways.size() == 1 && file.incoming(gateway).size() < 2, file, gateway.getId(), "neither splits nor joins");
          continue;
        }
        offenders.addIf(gateway.getDefault() == null, file, gateway.getId(), "has no default flow");
        for (SequenceFlow way : ways) {
          boolean isDefault = way.equals(gateway.getDefault());
          offenders.addIf(blank(way.getName()), file, way.getId(), "the flow out of " + gateway.getId() + " has no name");
          offenders.addIf(
              isDefault == (way.getConditionExpression() != null), file, way.getId(), "the default flow, and only it, has no condition");
        }
      }
      for (SequenceFlow flow : file.all(SequenceFlow.class)) {
        offenders.addIf(
            flow.getConditionExpression() != null && !(flow.getSource() instanceof ExclusiveGateway),
            file, flow.getId(), "conditions stand behind exclusive gateways only");
      }
      for (Activity activity : file.all(Activity.class)) {
        offenders.addIf(file.outgoing(activity).size() > 1, file, activity.getId(), "splits without a gateway");
      }
    }
    offenders.assertNone();
  }

  private void cites(ModelFile file, BaseElement element) {
    String text = ModelFile.documentation(element);
    offenders.addIf(
        !ARTICLE.matcher(text).find(), file, element.getId(), text.isEmpty() ? "has no documentation" : "cites no article: " + text);
  }

  /** Prefixes an element's id may have; empty where the id does not matter, such as event definitions. */
  private static List<String> prefixes(BaseElement element) {
    if (element instanceof Process) {
      return List.of();
    }
    String type = element.getElementType().getTypeName();
    if (element instanceof Gateway) {
      return List.of("gateway");
    }
    if (element instanceof SequenceFlow) {
      return List.of("flow");
    }
    if (element instanceof EndEvent) {
      return List.of("endEvent");
    }
    if (element instanceof StartEvent) {
      return List.of("startEvent", "message", "timer", "event", "escalation", "error");
    }
    if (element instanceof Event) {
      return List.of("timer", "message", "error", "escalation", "event", "signal");
    }
    if (element instanceof RootElement && List.of("message", "error", "escalation", "signal").contains(type)) {
      return List.of(type, type + "Definition");
    }
    return element instanceof FlowNode || element instanceof Lane || element instanceof Participant ? List.of(type) : List.of();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
