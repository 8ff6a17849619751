package eu.pactway.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says of a field of a JSON body that cannot be read what would be right. */
final class UnreadableField {

  private UnreadableField() {}

  static Problem.FieldError in(JsonMappingException mapping, ObjectMapper json) {
    return new Problem.FieldError(path(mapping), message(mapping, json));
  }

  private static String path(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String message(JsonMappingException mapping, ObjectMapper json) {
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return "unknown field; known are " + unknown.getKnownPropertyIds();
    }
    if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return expected(mismatch.getTargetType(), json);
    }
    return "cannot be read";
  }

  private static String expected(Class<?> type, ObjectMapper json) {
    if (!type.isEnum()) {
      return "must be of type " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> json.convertValue(constant, String.class))
        .collect(Collectors.joining(", ", "must be one of ", ""));
  }
}
