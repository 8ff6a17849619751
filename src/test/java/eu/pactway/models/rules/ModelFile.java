package eu.pactway.models.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.impl.ModelInstanceImpl;
import org.camunda.bpm.model.xml.impl.util.ModelUtil;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file of {@code processes/}. */
record ModelFile(Path path, String key, String xml, BpmnModelInstance model, Map<Class<?>, Collection<?>> byType) {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  ModelFile(Path path, String key, String xml, BpmnModelInstance model) {
    this(path, key, xml, model, new HashMap<>());
  }

  Process process() {
    return all(Process.class).iterator().next();
  }

  /** Elements of a type; looked up once. */
  @SuppressWarnings("unchecked")
  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return (Collection<T>) byType.computeIfAbsent(type, t -> model.getModelElementsByType(type));
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
    List<T> found = new ArrayList<>();
    collect(of.getDomElement(), (BpmnModelInstance) of.getModelInstance(), type, found);
    return found;
  }

  private static <T extends ModelElementInstance> void collect(DomElement of, BpmnModelInstance model, Class<T> type, List<T> into) {
    for (DomElement child : of.getChildElements()) {
      ModelElementInstance element = ModelUtil.getModelElement(child, (ModelInstanceImpl) model);
      if (type.isInstance(element)) {
        into.add(type.cast(element));
      }
      collect(child, model, type, into);
    }
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
