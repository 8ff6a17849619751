package eu.pactway.models.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file of {@code processes/}. */
record ModelFile(Path path, String key, String xml, BpmnModelInstance model) {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  Process process() {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  /** Flows out of a node; independent of the optional {@code outgoing} elements. */
  List<SequenceFlow> outgoing(FlowNode node) {
    return all(SequenceFlow.class).stream().filter(f -> node.equals(f.getSource())).toList();
  }

  List<SequenceFlow> incoming(FlowNode node) {
    return all(SequenceFlow.class).stream().filter(f -> node.equals(f.getTarget())).toList();
  }

  /** A {@code camunda:} attribute. */
  static Optional<String> attribute(ModelElementInstance element, String name) {
    return Optional.ofNullable(element.getAttributeValueNs(CAMUNDA, name)).filter(v -> !v.isBlank());
  }

  /** The values of a {@code camunda:property}; several are written with commas. */
  static List<String> property(BaseElement element, String name) {
    List<String> values = new ArrayList<>();
    if (element.getExtensionElements() != null) {
      for (CamundaProperty property : descendants(element.getExtensionElements(), CamundaProperty.class)) {
        if (name.equals(property.getCamundaName())) {
          values.addAll(List.of(property.getCamundaValue().trim().split("\\s*,\\s*")));
        }
      }
    }
    return values;
  }

  /** Elements of a type below another, at any depth. */
  static <T extends ModelElementInstance> List<T> descendants(ModelElementInstance of, Class<T> type) {
    return of.getModelInstance() == null
        ? List.of()
        : ((BpmnModelInstance) of.getModelInstance()).getModelElementsByType(type).stream().filter(e -> isBelow(e, of)).toList();
  }

  private static boolean isBelow(ModelElementInstance element, ModelElementInstance ancestor) {
    for (ModelElementInstance e = element.getParentElement(); e != null; e = e.getParentElement()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  static String documentation(BaseElement element) {
    StringBuilder text = new StringBuilder();
    element.getDocumentations().forEach(d -> text.append(d.getTextContent()).append(' '));
    return text.toString().trim();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
