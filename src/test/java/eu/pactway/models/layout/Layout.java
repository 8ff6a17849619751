package eu.pactway.models.layout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Draws one model. The XML outside the diagram stays as its author wrote it, but for the members of each lane, which follow the grid. */
final class Layout {

  private static final Pattern DIAGRAM =
      Pattern.compile("\\s*<(\\w+:)?BPMNDiagram\\b.*</(\\w+:)?BPMNDiagram>\\s*", Pattern.DOTALL);
  private static final Pattern END = Pattern.compile("\\s*</(\\w+:)?definitions>\\s*$");
  private static final int SUB_TITLE = 30;

  private Layout() {}

  /**
   * The model with a complete and fresh diagram.
   *
   * @param name file name, for messages
   * @throws LayoutException naming every way in which the grid does not fit the model
   */
  static String draw(String name, String xml, LayoutPlan plan) {
    String semantic = withoutDiagram(xml);
    BpmnModelInstance model = read(semantic);
    Process process = only(model, Process.class, name);
    Participant participant = only(model, Participant.class, name);
    List<Lane> lanes = new ArrayList<>(model.getModelElementsByType(Lane.class));
    Scope scope = Scope.of(process);
    List<String> errors = GridCheck.errors(scope, lanes, plan);
    if (!errors.isEmpty()) {
      throw new LayoutException(name + ":\n  " + String.join("\n  ", errors));
    }
    Diagram diagram = new Diagram();
    new Placer(plan, diagram).place(scope, participant.getId());
    for (Scope part : scope.all()) {
      Box area = area(part, scope, diagram, participant);
      new Router(part, diagram, plan, area).route();
      new Labels(part, diagram, plan, area).place();
    }
    String text = insert(Lanes.withMembers(semantic, lanes, scope, plan), DiagramXml.write(model, diagram));
    Bpmn.validateModel(read(text));
    return text;
  }

  private static Box area(Scope part, Scope process, Diagram diagram, Participant participant) {
    if (part == process) {
      Box pool = diagram.shapes().get(participant.getId());
      return new Box(pool.x() + 60, pool.y(), pool.width() - 60, pool.height());
    }
    Box box = diagram.shapes().get(part.id());
    return new Box(box.x(), box.y() + SUB_TITLE - 10, box.width(), box.height() - SUB_TITLE + 10);
  }

  /** The model's XML without any diagram interchange. */
  static String withoutDiagram(String xml) {
    return DIAGRAM.matcher(xml).replaceAll("\n");
  }

  private static String insert(String xml, String diagram) {
    Matcher end = END.matcher(xml);
    if (!end.find()) {
      throw new LayoutException("the file does not end with </definitions>");
    }
    return xml.substring(0, end.start()) + "\n" + diagram + xml.substring(end.start()).strip() + "\n";
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> T only(
      BpmnModelInstance model, Class<T> type, String name) {
    var all = model.getModelElementsByType(type);
    if (all.size() != 1) {
      throw new LayoutException(name + ": a model has one " + type.getSimpleName().toLowerCase() + ", this one has " + all.size());
    }
    return all.iterator().next();
  }

  private static BpmnModelInstance read(String xml) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
