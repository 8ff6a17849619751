package eu.pactway.models.rules;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.engine.DeclaredVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Forms that Tasklist can show and that a caseworker can fill in without training. */
class FormRulesTest {

  /** What form-js 1.8.7 in Tasklist 7.24 shows; one other component and the whole form fails. */
  private static final Set<String> LAYOUT = Set.of("text", "html", "group", "separator", "spacer");

  private static final Set<String> INPUT =
      Set.of("textfield", "textarea", "number", "checkbox", "select", "radio", "checklist", "taglist", "datetime");
  private static final Set<String> MOMENTS = Set.of("past", "earlier", "born", "coming", "any");
  private static final Set<String> CHOICE = Set.of("select", "radio", "checklist", "taglist");

  /** The answers of another form, in text or condition. */
  private static final Pattern SAID = Pattern.compile("said_([a-z0-9_]+)");

  private static final Pattern MOMENT = Pattern.compile("(now|today)([+-]P\\w+)?|\\d{4}-\\d\\d-\\d\\d(T.*)?|\\d\\d:\\d\\d.*");

  private final Landscape landscape = Landscape.get();
  private final List<FormFile> forms = landscape.forms;
  private final Offenders offenders = new Offenders();

  @Test
  void theIdOfAFormIsItsFileNameAndIsUsedOnce() {
    Set<String> seen = new HashSet<>();
    for (FormFile form : forms) {
      offenders.addIf(
          !form.id().equals(form.json().path("id").asText()), form, form.json().path("id").asText(), "the id is not the file name");
      offenders.addIf(!seen.add(form.id()), form, form.id(), "another form has this name");
      offenders.addIf(
          form.json().path("schemaVersion").asInt() != 16
              || !"default".equals(form.json().path("type").asText())
              || !"Camunda Platform".equals(form.json().path("executionPlatform").asText()),
          form, form.id(), "is not a default form of schema version 16 for Camunda Platform");
    }
    offenders.assertNone();
  }

  @Test
  void everyFormBelongsToATask() {
    Set<String> used = new HashSet<>();
    landscape.models.forEach(m -> m.all(UserTask.class).forEach(t -> ModelFile.attribute(t, "formRef").ifPresent(used::add)));
    forms.forEach(form -> offenders.addIf(!used.contains(form.id()), form, form.id(), "no task uses it"));
    offenders.assertNone();
  }

  @Test
  void aFormUsesOnlyWhatTasklistCanShow() {
    for (FormFile form : forms) {
      for (JsonNode component : form.components()) {
        String type = component.path("type").asText();
        offenders.addIf(!LAYOUT.contains(type) && !INPUT.contains(type), form, name(component), "Tasklist cannot show a " + type);
        offenders.addIf(INPUT.contains(type) && !component.hasNonNull("key"), form, name(component), "has no key");
      }
    }
    offenders.assertNone();
  }

  @Test
  void aFormBeginsWithTheCaseAndEveryGroupAndFieldHasALabel() {
    for (FormFile form : forms) {
      JsonNode first = form.json().path("components").path(0);
      offenders.addIf(
          !"text".equals(first.path("type").asText()) || !first.path("text").asText().contains("{{caseHeader}}"),
          form, form.id(), "does not begin with a text component {{caseHeader}}");
      for (JsonNode component : form.components()) {
        boolean labelled = INPUT.contains(component.path("type").asText()) || "group".equals(component.path("type").asText());
        offenders.addIf(labelled && label(component).isBlank(), form, name(component), "has no label");
      }
    }
    offenders.assertNone();
  }

  @Test
  void keysAndIdsAreUniqueInAFormAndKeysAreWrittenInCamelCase() {
    for (FormFile form : forms) {
      Set<String> keys = new HashSet<>();
      Set<String> ids = new HashSet<>();
      for (JsonNode component : form.components()) {
        String key = component.path("key").asText(null);
        offenders.addIf(key != null && !keys.add(key), form, key, "the key is used twice");
        offenders.addIf(key != null && !key.matches("[a-z][A-Za-z0-9]*"), form, key, "keys are writtenLikeThis");
        String id = component.path("id").asText(null);
        offenders.addIf(id == null || !ids.add(id), form, name(component), "the component's id is missing or used twice");
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyFieldHasAnExampleThatItWouldAccept() {
    for (FormFile form : forms) {
      for (JsonNode input : form.inputs()) {
        String example = input.path("properties").path("example").asText(null);
        String problem = example == null ? "has no properties.example" : fault(input, example);
        offenders.addIf(problem != null, form, name(input), String.valueOf(problem));
      }
    }
    offenders.assertNone();
  }

  @Test
  void everyDateSaysWhatItIsOf() {
    for (FormFile form : forms) {
      for (JsonNode input : form.inputs()) {
        boolean date = input.path("type").asText().equals("datetime") && !input.path("subtype").asText().equals("time");
        boolean said = MOMENTS.contains(input.path("properties").path("moment").asText());
        offenders.addIf(date && !said, form, name(input), "properties.moment is none of " + MOMENTS);
      }
    }
    offenders.assertNone();
  }

  @Test
  void aChoiceOffersDifferentValuesEachWithALabel() {
    for (FormFile form : forms) {
      for (JsonNode input : form.inputs()) {
        if (!CHOICE.contains(input.path("type").asText())) {
          continue;
        }
        Set<String> values = new HashSet<>();
        for (JsonNode option : input.path("values")) {
          offenders.addIf(option.path("label").asText().isBlank(), form, name(input), "an option has no label");
          offenders.addIf(!values.add(option.path("value").asText()), form, name(input), "offers " + option.path("value") + " twice");
        }
        offenders.addIf(values.isEmpty(), form, name(input), "offers nothing; options stand in 'values'");
      }
    }
    offenders.assertNone();
  }

  @Test
  void aFieldThatBecomesAProcessVariableGivesWhatTheVariableMayHold() {
    for (FormFile form : forms) {
      for (JsonNode input : form.inputs()) {
        Optional<DeclaredVariable> variable = landscape.variable(input.path("key").asText());
        if (variable.isEmpty()) {
          continue;
        }
        String type = input.path("type").asText();
        boolean fits =
            switch (variable.get().typeName()) {
              case "boolean" -> type.equals("checkbox") || type.equals("radio") && Set.copyOf(options(input)).equals(Set.of("true", "false"));
              case "integer" -> type.equals("number");
              case "date" -> type.equals("datetime");
              default -> type.equals("select") || type.equals("radio");
            };
        offenders.addIf(
            !fits, form, name(input), "a " + type + " cannot give the " + variable.get().typeName() + " variable " + variable.get().name());
        if (fits && !variable.get().values().isEmpty()) {
          for (JsonNode option : input.path("values")) {
            String value = option.path("value").asText();
            offenders.addIf(
                !variable.get().values().contains(value), form, name(input), "offers '" + value + "', which the variable may not hold");
          }
        }
      }
    }
    offenders.assertNone();
  }

  @Test
  void whatAFormShowsOfAnEarlierOneIsAForm() {
    Set<String> ids = forms.stream().map(FormFile::id).collect(Collectors.toSet());
    for (FormFile form : forms) {
      SAID.matcher(form.json().toString()).results().map(said -> said.group(1).replace('_', '-'))
          .forEach(id -> offenders.addIf(!ids.contains(id), form, id, "no form has this name"));
    }
    offenders.assertNone();
  }

  @Test
  void everyFeelExpressionOfAFormParses() {
    for (FormFile form : forms) {
      for (JsonNode component : form.components()) {
        List<JsonNode> texts = new ArrayList<>(component.path("conditional").findValues("hide"));
        texts.add(component.path("readonly"));
        texts.add(component.path("valuesExpression"));
        for (JsonNode text : texts) {
          if (text.isTextual() && !text.asText().isBlank()) {
            offenders.addIf(!text.asText().startsWith("="), form, name(component), "a FEEL expression begins with '=': " + text.asText());
            Feel.fault(text.asText().replaceFirst("^=", "")).ifPresent(f -> offenders.add(form, name(component), f));
          }
        }
      }
    }
    offenders.assertNone();
  }

  private static String label(JsonNode component) {
    return component.path("label").asText(component.path("dateLabel").asText(component.path("timeLabel").asText("")));
  }

  private static String fault(JsonNode input, String example) {
    String type = input.path("type").asText();
    boolean required = input.path("validate").path("required").asBoolean() && !input.path("conditional").hasNonNull("hide");
    if (example.isEmpty() || example.equals("[]")) {
      return required ? "is required and its example is empty" : null;
    }
    return switch (type) {
      case "checkbox" ->
          !Set.of("true", "false").contains(example)
              ? "the example is neither true nor false"
              : required && example.equals("false") ? "must be ticked and its example is false" : null;
      case "number" -> number(input, example);
      case "datetime" -> MOMENT.matcher(example).matches() ? null : "the example is no moment: " + example;
      case "select", "radio" -> options(input).contains(example) ? null : "the example " + example + " is not offered";
      case "checklist", "taglist" ->
          options(input).containsAll(List.of(example.replaceAll("[\\[\\]\" ]", "").split(",")))
              ? null
              : "the example " + example + " is not offered";
      default -> {
        JsonNode validate = input.path("validate");
        boolean tooLong = validate.has("maxLength") && example.length() > validate.path("maxLength").asInt();
        boolean tooShort = validate.has("minLength") && example.length() < validate.path("minLength").asInt();
        boolean otherShape = validate.hasNonNull("pattern") && !example.matches(validate.path("pattern").asText());
        yield tooLong || tooShort || otherShape ? "the example does not pass the field's own check" : null;
      }
    };
  }

  private static String number(JsonNode input, String example) {
    if (!example.matches("-?\\d+(\\.\\d+)?")) {
      return "the example is no number";
    }
    double value = Double.parseDouble(example);
    JsonNode validate = input.path("validate");
    boolean low = validate.has("min") && value < validate.path("min").asDouble();
    boolean high = validate.has("max") && value > validate.path("max").asDouble();
    return low || high ? "the example is out of range" : null;
  }

  private static List<String> options(JsonNode input) {
    List<String> values = new ArrayList<>();
    input.path("values").forEach(v -> values.add(v.path("value").asText()));
    return values;
  }

  private static String name(JsonNode component) {
    return component.path("key").asText(component.path("id").asText(component.path("type").asText()));
  }
}
