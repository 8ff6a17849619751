package eu.pactway.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Reads an answer of a form as the officer read it: a choice by its label, in the words of the form as it was then. */
@Component
class FormWords {

  private final Records records;
  private final ObjectMapper json;

  FormWords(Records records, ObjectMapper json) {
    this.records = records;
    this.json = json;
  }

  /** Empty where the form was not filled in; an empty text where the field was left empty. */
  Optional<String> answer(String caseNumber, String form, String key) {
    return records.latest(caseNumber, form).map(record -> words(record, key));
  }

  /** What the check for vulnerability found; empty where it was not made. Signs that were seen and not named are signs all the same. */
  Optional<String> signs(String caseNumber) {
    boolean seen = answer(caseNumber, ScreeningForms.VULNERABILITY, "vulnerabilityIndicated").filter("Yes"::equals).isPresent();
    String note = answer(caseNumber, ScreeningForms.VULNERABILITY, "vulnerabilityNote").filter(text -> !text.isEmpty()).map(text -> " (" + text + ")").orElse("");
    return answer(caseNumber, ScreeningForms.VULNERABILITY, "vulnerabilityFindings")
        .map(named -> (!named.isEmpty() ? named : seen ? "signs, not named more closely" : "no signs") + note);
  }

  private String words(FormRecordView record, String key) {
    Object value = record.answers().get(key);
    if (value == null) {
      return "";
    }
    JsonNode field = field(form(record), key);
    return value instanceof Collection<?> several
        ? several.stream().map(one -> label(field, one)).collect(Collectors.joining("; "))
        : label(field, value);
  }

  private static String label(JsonNode field, Object value) {
    return StreamSupport.stream(field.path("values").spliterator(), false)
        .filter(choice -> choice.path("value").asText().equals(value.toString()))
        .map(choice -> choice.path("label").asText())
        .findFirst()
        .orElse(value.toString());
  }

  private JsonNode form(FormRecordView record) {
    try {
      return json.readTree(records.formOf(record));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The form of a record cannot be read");
    }
  }

  /** The field, wherever in its groups it stands; a missing node where the form has none such. */
  private static JsonNode field(JsonNode component, String key) {
    if (component.path("key").asText().equals(key)) {
      return component;
    }
    return StreamSupport.stream(component.path("components").spliterator(), false)
        .map(child -> field(child, key))
        .filter(found -> !found.isMissingNode())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
