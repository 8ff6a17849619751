package eu.pactway.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings what a form sends into one shape: nothing instead of an empty answer, false instead of an untouched checkbox. */
final class Answers {

  private Answers() {}

  static Map<String, Object> normalised(FormSchema schema, Map<String, Object> sent) {
    var answers = new LinkedHashMap<String, Object>();
    for (FormField field : schema.fields()) {
      Object value = sent.get(field.key());
      if (field.disabled() || isEmpty(value)) {
        value = field.type().equals("checkbox") && !field.disabled() ? Boolean.FALSE : null;
      }
      if (value != null) {
        answers.put(field.key(), field.yesOrNo() ? value.toString() : value);
      }
    }
    return answers;
  }

  /** An answer as it is kept: conditions of the form compare what the screen holds, everybody else wants to know yes or no. */
  static Object kept(FormField field, Object answer) {
    return field.yesOrNo() ? Boolean.valueOf(answer.toString()) : answer;
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> list && list.isEmpty();
  }
}
