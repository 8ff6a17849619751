package eu.pactway.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads what Pactway's models add to a BPMN element. */
final class ModelElement {

  private ModelElement() {}

  /** The {@code camunda:property} values, in the order of the model; empty for most elements. */
  static Map<String, String> properties(Element element) {
    Element extensions = element.element("extensionElements");
    Element properties = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
    if (properties == null) {
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Element property : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
      values.put(property.attribute("name"), property.attribute("value"));
    }
    return values;
  }
}
