package eu.pactway.engine;

import java.util.Map;
import org.camunda.bpm.engine.variable.impl.type.PrimitiveValueTypeImpl;
import org.camunda.bpm.engine.variable.impl.value.PrimitiveTypeValueImpl;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;

/**
 * The type {@code Json}, in which Tasklist sends and reads lists of a form. It only travels between form and desk: nothing can serialize
 * it, so it can never become a process variable.
 */
final class JsonText extends PrimitiveTypeValueImpl<String> {

  static final PrimitiveValueType TYPE =
      new PrimitiveValueTypeImpl("json", String.class) {
        @Override
        public JsonText createValue(Object value, Map<String, Object> valueInfo) {
          return new JsonText((String) value);
        }
      };

  JsonText(String value) {
    super(value, TYPE);
  }
}
