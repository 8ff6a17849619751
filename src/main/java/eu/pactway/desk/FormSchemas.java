package eu.pactway.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Reads each version of a form once. */
@Component
class FormSchemas {

  private final ObjectMapper json;
  private final Map<String, FormSchema> byText = new ConcurrentHashMap<>();

  FormSchemas(ObjectMapper json) {
    this.json = json;
  }

  FormSchema of(String formJson) {
    return byText.computeIfAbsent(formJson, text -> FormSchema.parse(text, json));
  }
}
