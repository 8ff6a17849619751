package eu.pactway.models.rules;

import eu.pactway.models.layout.Box;
import eu.pactway.models.layout.LayoutException;
import eu.pactway.models.layout.LayoutTool;
import eu.pactway.models.layout.Point;
import eu.pactway.models.layout.Texts;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

/** Diagrams that a process owner can read in Cockpit. */
class DiagramRulesTest {

  private final List<ModelFile> models = Landscape.get().models;
  private final Offenders offenders = new Offenders();

  @Test
  void everyDiagramIsWhatTheLayoutToolDraws() throws IOException {
    for (ModelFile file : models) {
      try {
        offenders.addIf(
            !LayoutTool.draw(file.path()).equals(file.xml()),
            file, file.key(), "is not as drawn; run mvn test-compile exec:java@layout -Dmodel=" + file.key());
      } catch (LayoutException e) {
        offenders.add(file, file.key(), e.getMessage());
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyModelIsAPoolWithLanesAndEverythingInItIsDrawn() {
    for (ModelFile file : models) {
      Picture picture = new Picture(file);
      offenders.addIf(file.all(Participant.class).size() != 1, file, file.key(), "is not one pool");
      offenders.addIf(file.all(Lane.class).isEmpty(), file, file.key(), "has no lanes");
      for (BaseElement element : file.all(BaseElement.class)) {
        boolean shape = element instanceof FlowNode || element instanceof Lane || element instanceof Participant;
        offenders.addIf(shape && picture.shape(element) == null, file, element.getId(), "is not drawn");
        offenders.addIf(element instanceof SequenceFlow && picture.edge(element) == null, file, element.getId(), "is not drawn");
      }
    }
    offenders.assertNone();
  }

  @Test
  void noTwoShapesOverlap() {
    for (ModelFile file : models) {
      Picture picture = new Picture(file);
      List<FlowNode> nodes = List.copyOf(file.all(FlowNode.class));
      for (int i = 0; i < nodes.size(); i++) {
        for (int k = i + 1; k < nodes.size(); k++) {
          FlowNode a = nodes.get(i);
          FlowNode b = nodes.get(k);
          Box boxA = picture.shape(a);
          Box boxB = picture.shape(b);
          boolean onHost = isHost(a, b) || isHost(b, a);
          boolean inside = inside(a, b) || inside(b, a);
          offenders.addIf(
              boxA != null && boxB != null && !onHost && !inside && boxA.overlaps(boxB), file, a.getId(), "overlaps " + b.getId());
          offenders.addIf(
              boxA != null && boxB != null && inside && !(boxA.contains(boxB) || boxB.contains(boxA)),
              file, a.getId(), "sticks out of " + b.getId());
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void noFlowRunsThroughAShape() {
    for (ModelFile file : models) {
      Picture picture = new Picture(file);
      for (SequenceFlow flow : file.all(SequenceFlow.class)) {
        List<Point> line = picture.edge(flow);
        for (FlowNode node : file.all(FlowNode.class)) {
          boolean end = node.equals(flow.getSource()) || node.equals(flow.getTarget()) || isHost(node, flow.getSource());
          Box box = picture.shape(node);
          if (line == null || box == null || end || inside(flow.getSource(), node)) {
            continue;
          }
          for (int i = 1; i < line.size(); i++) {
            offenders.addIf(box.crossedBy(line.get(i - 1), line.get(i)), file, flow.getId(), "runs through " + node.getId());
          }
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void noNameStandsOnAShapeOrOnAnotherName() {
    for (ModelFile file : models) {
      Picture picture = new Picture(file);
      List<String> labelled = List.copyOf(picture.labels().keySet());
      for (String id : labelled) {
        Box label = picture.labels().get(id).grown(-2);
        BaseElement owner = file.model().getModelElementById(id);
        for (FlowNode node : file.all(FlowNode.class)) {
          Box box = picture.shape(node);
          boolean surrounds = node instanceof SubProcess && inside(owner, node);
          offenders.addIf(box != null && !surrounds && box.overlaps(label), file, id, "its name stands on " + node.getId());
        }
        for (String other : labelled) {
          offenders.addIf(
              id.compareTo(other) < 0 && picture.labels().get(other).grown(-2).overlaps(label),
              file, id, "its name stands on the name of " + other);
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyNameFitsItsShape() {
    for (ModelFile file : models) {
      for (Activity activity : file.all(Activity.class)) {
        if (!(activity instanceof SubProcess) && activity.getName() != null) {
          int lines = Texts.lines(activity.getName(), 12, 106).size();
          offenders.addIf(lines > 4, file, activity.getId(), "the name takes " + lines + " lines, four fit");
        }
      }
    }
    offenders.assertNone();
  }

  private static boolean isHost(FlowNode host, FlowNode event) {
    return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
  }

  private static boolean inside(BaseElement element, FlowNode container) {
    for (var e = element.getParentElement(); e != null; e = e.getParentElement()) {
      if (e.equals(container)) {
        return true;
      }
    }
    return false;
  }
}
