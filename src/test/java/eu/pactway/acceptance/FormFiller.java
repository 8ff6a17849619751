package eu.pactway.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Fills in a Camunda Form on the screen as a person would: field by field, each with the example that the form carries. What the
 * desk filled in stays, what the form hides is left out, and what an answer brings up is answered too.
 */
final class FormFiller {

  private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Page page;
  private final JsonNode schema;
  private final ZonedDateTime now;

  /** @param now the moment at which the form is filled in, by the application's clock */
  FormFiller(Page page, JsonNode schema, ZonedDateTime now) {
    this.page = page;
    this.schema = schema;
    this.now = now.withZoneSameInstant(ZONE);
  }

  void fillIn() {
    fillInUnless(field -> false);
  }

  void fillInUnless(Predicate<JsonNode> leftOut) {
    List<JsonNode> fields = fields().filter(leftOut.negate()).toList();
    boolean again = true;
    for (int round = 0; again && round < 5; round++) {
      again = fields.stream().map(this::answer).reduce(false, Boolean::logicalOr);
    }
  }

  /** The first field that a person must fill in by hand; there is none where the form only asks what it knows. */
  Optional<JsonNode> firstEmptyRequired() {
    return fields().filter(field -> field.path("validate").path("required").asBoolean()).filter(this::isShown).filter(this::isEmpty).findFirst();
  }

  /** What the form says under a field; empty where it has no complaint. */
  String complaint(JsonNode field) {
    Locator message = formField(field).locator(".fjs-form-field-error");
    message.first().waitFor();
    return message.first().innerText();
  }

  private Stream<JsonNode> fields() {
    return fields(schema.path("components")).filter(field -> field.hasNonNull("key") && !field.path("disabled").asBoolean());
  }

  private static Stream<JsonNode> fields(JsonNode components) {
    return StreamSupport.stream(components.spliterator(), false)
        .flatMap(component -> Stream.concat(fields(component.path("components")), Stream.of(component)));
  }

  /** Answers a field that is on the screen and still empty; says whether there was anything to do. */
  private boolean answer(JsonNode field) {
    String example = field.path("properties").path("example").asText();
    if (example.isEmpty() || !isShown(field) || !isEmpty(field)) {
      return false;
    }
    switch (field.path("type").asText()) {
      case "textfield", "textarea", "number" -> {
        part(field, "").fill(example);
        // The form takes a text up a moment later, or when the person goes on to the next field.
        part(field, "").blur();
      }
      case "checkbox" -> {
        if (!Boolean.parseBoolean(example)) {
          return false;
        }
        part(field, "").check();
      }
      case "radio" -> formField(field).getByText(label(field, example), exact()).click();
      case "checklist" -> items(example).forEach(item -> formField(field).getByText(label(field, item), exact()).click());
      case "select" -> choose(field, label(field, example));
      case "taglist" -> items(example).forEach(item -> choose(field, label(field, item)));
      case "datetime" -> moment(field, example);
      default -> throw new IllegalStateException("No hand for a field of type " + field.path("type"));
    }
    return true;
  }

  private void choose(JsonNode field, String label) {
    formField(field).locator(".fjs-input-group, .fjs-taglist-input").last().click();
    formField(field).locator(".fjs-dropdownlist-item").getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
  }

  private void moment(JsonNode field, String example) {
    String subtype = field.path("subtype").asText("date");
    ZonedDateTime moment = moment(example);
    if (!subtype.equals("time")) {
      Locator date = part(field, "-date");
      date.fill(DAY.format(moment));
      date.press("Enter");
      page.keyboard().press("Escape");
    }
    if (!subtype.equals("date")) {
      part(field, "-time").fill(HOUR.format(moment));
      part(field, "-time").press("Enter");
      part(field, "-time").blur();
    }
  }

  private ZonedDateTime moment(String example) {
    if (example.equals("now")) {
      return now;
    }
    if (example.startsWith("today")) {
      String shift = example.substring("today".length()).replaceFirst("^\\+", "");
      return now.plus(shift.isEmpty() ? Period.ZERO : Period.parse(shift));
    }
    if (example.length() == "10:00".length()) {
      return now.with(LocalTime.parse(example));
    }
    return example.length() == 10 ? LocalDate.parse(example).atTime(LocalTime.NOON).atZone(ZONE) : ZonedDateTime.parse(example);
  }

  private boolean isShown(JsonNode field) {
    return formField(field).count() > 0 && formField(field).first().isVisible();
  }

  private boolean isEmpty(JsonNode field) {
    return switch (field.path("type").asText()) {
      case "textfield", "textarea", "number" -> part(field, "").inputValue().isEmpty();
      case "checkbox" -> !part(field, "").isChecked();
      case "radio", "checklist" -> formField(field).locator("input:checked").count() == 0;
      case "select" -> part(field, "").inputValue().isEmpty();
      case "taglist" -> formField(field).locator(".fjs-taglist-tag").count() == 0;
      case "datetime" -> part(field, field.path("subtype").asText("date").equals("time") ? "-time" : "-date").inputValue().isEmpty();
      default -> false;
    };
  }

  /** The input of a field; form-js gives it the id of the field behind that of the form. */
  private Locator part(JsonNode field, String suffix) {
    return page.locator("input[id$='-" + id(field) + suffix + "'], textarea[id$='-" + id(field) + suffix + "']");
  }

  private Locator formField(JsonNode field) {
    return page.locator(".fjs-form-field:not(.fjs-form-field-grouplike):has([id*='-" + id(field) + "-'], [id$='-" + id(field) + "'])");
  }

  private static String id(JsonNode field) {
    return field.path("id").asText();
  }

  private static String label(JsonNode field, String value) {
    return StreamSupport.stream(field.path("values").spliterator(), false)
        .filter(option -> option.path("value").asText().equals(value))
        .map(option -> option.path("label").asText())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(id(field) + " does not offer its example " + value));
  }

  private static List<String> items(String example) {
    return Arrays.stream(example.replaceAll("[\\[\\]\"]", "").split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
