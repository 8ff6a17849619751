package eu.pactway.desk;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Records;
import eu.pactway.engine.PlainText;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was said at earlier desks, as markdown within the form that builds on it. A form that names {@code said_decision_draft} shows the
 * last record of the form {@code decision-draft}, in the words of the form as it was then. Which desk may read what is decided by the
 * forms: nothing is shown that the form of the task does not name.
 */
@Component
class EarlierAnswers {

  private static final Pattern KEY = Pattern.compile("\\bsaid(?:_[a-z0-9]+)+\\b");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final Records records;
  private final FormSchemas schemas;
  private final Authority authority;

  EarlierAnswers(Records records, FormSchemas schemas, Authority authority) {
    this.records = records;
    this.schemas = schemas;
    this.authority = authority;
  }

  static Set<String> mentionedIn(String formJson) {
    return KEY.matcher(formJson).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
  }

  static boolean isKey(String name) {
    return KEY.matcher(name).matches();
  }

  /** By key; an earlier form that nobody has filled in yet is left out. */
  Map<String, Object> of(CaseView view, FormSchema schema) {
    var shown = new LinkedHashMap<String, Object>();
    for (String key : schema.earlier()) {
      records.latest(view.caseNumber(), formId(key)).ifPresent(record -> shown.put(key, text(record)));
    }
    return shown;
  }

  private static String formId(String key) {
    return key.substring("said_".length()).replace('_', '-');
  }

  private String text(FormRecordView record) {
    var lines = new ArrayList<String>();
    lines.add("*" + MINUTE.format(record.at().atZone(authority.zone())) + ", " + PlainText.of(record.submittedBy()) + "*");
    for (FormField field : schemas.of(records.formOf(record)).fields()) {
      String answer = answer(field, record.answers().get(field.key()));
      if (!answer.isEmpty()) {
        String label = PlainText.of(field.label().replace("*", ""));
        lines.add("**" + label + (label.endsWith("?") ? "** " : ":** ") + answer);
      }
    }
    return String.join("  \n", lines);
  }

  /** Empty where nothing was said. */
  private String answer(FormField field, Object answer) {
    if (answer == null) {
      return "";
    }
    if (answer instanceof Collection<?> several) {
      return several.stream().map(one -> choice(field, one)).collect(Collectors.joining("; "));
    }
    return switch (field.type()) {
      case "checkbox" -> Boolean.TRUE.equals(answer) ? "yes" : "no";
      case "select", "radio" -> choice(field, answer);
      case "datetime" -> moment(field, answer.toString());
      default -> PlainText.of(answer.toString());
    };
  }

  private static String choice(FormField field, Object value) {
    Map<String, String> options = field.options() == null ? Map.of() : field.options();
    return PlainText.of(options.getOrDefault(value.toString(), value.toString()));
  }

  private String moment(FormField field, String text) {
    if (field.subtype().equals("time")) {
      return PlainText.of(text);
    }
    Moment moment = Moment.ofAnswer(text, authority.zone());
    return (moment.dateOnly() ? DAY : MINUTE).format(moment.at().atZone(authority.zone()));
  }
}
