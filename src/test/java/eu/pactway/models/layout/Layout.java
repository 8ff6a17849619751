package eu.pactway.models.layout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    String text = insert(withLaneMembers(semantic, lanes, scope, plan), DiagramXml.write(model, diagram));
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

  private static String withLaneMembers(String xml, List<Lane> lanes, Scope process, LayoutPlan plan) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    lanes.forEach(lane -> members.put(lane.getId(), new ArrayList<>()));
    for (var node : process.nodes()) {
      members.computeIfPresent(laneOf(node.getId(), plan), (l, ids) -> add(ids, node.getId()));
    }
    for (var event : process.boundaries()) {
      members.computeIfPresent(laneOf(event.getAttachedTo().getId(), plan), (l, ids) -> add(ids, event.getId()));
    }
    String text = xml;
    for (Map.Entry<String, List<String>> lane : members.entrySet()) {
      Pattern pattern = Pattern.compile(
          "([ \\t]*)<(\\w+:)?lane\\b([^>]*\\bid=\"" + Pattern.quote(lane.getKey()) + "\"[^>]*?)(/>|>(.*?)</(?:\\w+:)?lane>)", Pattern.DOTALL);
      Matcher m = pattern.matcher(text);
      if (!m.find()) {
        throw new LayoutException(lane.getKey() + ": the lane is not written as an element of its own");
      }
      String prefix = m.group(2) == null ? "" : m.group(2);
      String kept = m.group(5) == null ? "" : m.group(5).replaceAll("\\s*<(\\w+:)?flowNodeRef>[^<]*</(\\w+:)?flowNodeRef>", "").stripTrailing();
      StringBuilder out = new StringBuilder(m.group(1) + "<" + prefix + "lane" + m.group(3).stripTrailing() + ">" + kept);
      lane.getValue().forEach(id ->
          out.append("\n").append(m.group(1)).append("  <").append(prefix).append("flowNodeRef>").append(id).append("</").append(prefix).append("flowNodeRef>"));
      out.append("\n").append(m.group(1)).append("</").append(prefix).append("lane>");
      text = text.substring(0, m.start()) + out + text.substring(m.end());
    }
    return text;
  }

  private static List<String> add(List<String> list, String id) {
    list.add(id);
    return list;
  }

  private static String laneOf(String node, LayoutPlan plan) {
    LayoutPlan.Cell cell = plan.grid().cells().get(node);
    return plan.lanes().entrySet().stream()
        .filter(e -> e.getValue().first() <= cell.row() && cell.row() <= e.getValue().last())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
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
