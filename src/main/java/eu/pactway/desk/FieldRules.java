package eu.pactway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.casefile.Moment;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of one field, as the form's schema states them; the same that the form applies on the screen. */
final class FieldRules {

  /** No form of the authority needs a longer text. */
  private static final int LONGEST_TEXT = 20_000;

  private static final Pattern EMAIL = Pattern.compile("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$");
  private static final Pattern PHONE = Pattern.compile("^\\+?[0-9 ()/.-]{4,30}$");

  private final ZoneId zone;

  FieldRules(ZoneId zone) {
    this.zone = zone;
  }

  /** What is wrong with the answer of a visible field, in words for the person at the form. */
  Optional<String> fault(FormField field, Object answer) {
    if (answer == null || field.type().equals("checkbox") && Boolean.FALSE.equals(answer)) {
      return field.required() ? Optional.of("is required") : Optional.empty();
    }
    return Optional.ofNullable(
        switch (field.type()) {
          case "textfield", "textarea" -> text(field, answer);
          case "number" -> number(field, answer);
          case "checkbox" -> answer instanceof Boolean ? null : "must be ticked or not";
          case "select", "radio" -> choice(field, answer);
          case "checklist", "taglist" -> choices(field, answer);
          case "datetime" -> moment(field, answer);
          default -> throw new IllegalStateException("No rules for a field of type " + field.type());
        });
  }

  private static String text(FormField field, Object answer) {
    if (!(answer instanceof String text)) {
      return "must be text";
    }
    JsonNode rules = field.rules();
    int longest = rules.path("maxLength").asInt(LONGEST_TEXT);
    if (text.length() > longest) {
      return "must have at most " + longest + " characters";
    }
    if (text.length() < rules.path("minLength").asInt(0)) {
      return "must have at least " + rules.get("minLength").asInt() + " characters";
    }
    if (rules.hasNonNull("pattern") && !rules.get("pattern").asText().isEmpty() && !matches(rules.get("pattern").asText(), text)) {
      return "does not have the expected form";
    }
    return switch (rules.path("validationType").asText("")) {
      case "email" -> EMAIL.matcher(text).matches() ? null : "must be an e-mail address";
      case "phone" -> PHONE.matcher(text).matches() ? null : "must be a telephone number";
      default -> null;
    };
  }

  private static boolean matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  private static String number(FormField field, Object answer) {
    BigDecimal number;
    try {
      number = answer instanceof Number || answer instanceof String ? new BigDecimal(answer.toString().trim()) : null;
    } catch (NumberFormatException noNumber) {
      number = null;
    }
    if (number == null) {
      return "must be a number";
    }
    JsonNode rules = field.rules();
    if (rules.hasNonNull("min") && number.compareTo(new BigDecimal(rules.get("min").asText())) < 0) {
      return "must be at least " + rules.get("min").asText();
    }
    if (rules.hasNonNull("max") && number.compareTo(new BigDecimal(rules.get("max").asText())) > 0) {
      return "must be at most " + rules.get("max").asText();
    }
    if (field.decimalDigits() != null && number.stripTrailingZeros().scale() > field.decimalDigits()) {
      return field.decimalDigits() == 0 ? "must be a whole number" : "must have at most " + field.decimalDigits() + " decimals";
    }
    return null;
  }

  private static String choice(FormField field, Object answer) {
    if (answer instanceof Collection<?> || answer instanceof Map<?, ?>) {
      return "takes one choice";
    }
    return field.options() == null || field.options().containsKey(answer.toString()) ? null : "is none of the choices";
  }

  private static String choices(FormField field, Object answer) {
    if (!(answer instanceof Collection<?> list)) {
      return "takes a list of choices";
    }
    boolean known = field.options() == null || list.stream().allMatch(item -> field.options().containsKey(String.valueOf(item)));
    return known ? null : "holds what is none of the choices";
  }

  private String moment(FormField field, Object answer) {
    if (!(answer instanceof String text)) {
      return "must be a date or time";
    }
    try {
      switch (field.subtype()) {
        case "time" -> LocalTime.parse(text.length() > 5 ? text.substring(0, 5) : text);
        case "date" -> {
          if (!Moment.ofAnswer(text, zone).dateOnly()) {
            return "must be a date without a time";
          }
        }
        default -> {
          if (Moment.ofAnswer(text, zone).dateOnly()) {
            return "must have a date and a time";
          }
        }
      }
      return null;
    } catch (DateTimeException unreadable) {
      return "must be a date or time";
    }
  }
}
