package eu.pactway.models.layout;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Writes a {@link Diagram} as BPMN diagram interchange. */
final class DiagramXml {

  private final StringBuilder out = new StringBuilder();

  private DiagramXml() {}

  static String write(BpmnModelInstance model, Diagram diagram) {
    DiagramXml xml = new DiagramXml();
    String plane = model.getModelElementsByType(Collaboration.class).iterator().next().getId();
    xml.line(1, "<bpmndi:BPMNDiagram xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" id=\"diagram_" + plane + "\"");
    xml.line(3, "xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\">");
    xml.line(2, "<bpmndi:BPMNPlane id=\"plane_" + plane + "\" bpmnElement=\"" + plane + "\">");
    diagram.shapes().forEach((id, box) -> xml.shape(model, id, box, diagram.labels().get(id)));
    for (Map.Entry<String, List<Point>> edge : diagram.edges().entrySet()) {
      xml.edge(edge.getKey(), edge.getValue(), diagram.labels().get(edge.getKey()));
    }
    xml.line(2, "</bpmndi:BPMNPlane>");
    xml.line(1, "</bpmndi:BPMNDiagram>");
    return xml.out.toString();
  }

  private void shape(BpmnModelInstance model, String id, Box box, Box label) {
    var element = model.getModelElementById(id);
    String more = "";
    if (element instanceof Participant || element instanceof Lane) {
      more = " isHorizontal=\"true\"";
    } else if (element instanceof SubProcess) {
      more = " isExpanded=\"true\"";
    } else if (element instanceof ExclusiveGateway) {
      more = " isMarkerVisible=\"true\"";
    }
    line(3, "<bpmndi:BPMNShape id=\"shape_" + id + "\" bpmnElement=\"" + id + "\"" + more + ">");
    bounds(4, box);
    label(label);
    line(3, "</bpmndi:BPMNShape>");
  }

  private void edge(String id, List<Point> points, Box label) {
    line(3, "<bpmndi:BPMNEdge id=\"edge_" + id + "\" bpmnElement=\"" + id + "\">");
    points.forEach(p -> line(4, "<di:waypoint x=\"" + p.x() + "\" y=\"" + p.y() + "\" />"));
    label(label);
    line(3, "</bpmndi:BPMNEdge>");
  }

  private void label(Box label) {
    if (label != null) {
      line(4, "<bpmndi:BPMNLabel>");
      bounds(5, label);
      line(4, "</bpmndi:BPMNLabel>");
    }
  }

  private void bounds(int depth, Box b) {
    line(depth, "<dc:Bounds x=\"" + b.x() + "\" y=\"" + b.y() + "\" width=\"" + b.width() + "\" height=\"" + b.height() + "\" />");
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
