package eu.pactway.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a template may name, in words of the letter's language. A date reads with its weekday and in figures; a moment with the time in the
 * Member State; {@code …Country}, {@code …nationality}, {@code …Language} and answers of forms from their codes. For a word such as {@code decision=refugee} there is
 * also {@code decision_refugee}, to choose text by.
 */
class LetterValues {

  private final Locale locale;
  private final LetterLanguage language;
  private final boolean rightToLeft;
  private final LetterWords words;
  private final ZoneId zone;
  private final Map<String, Object> values = new HashMap<>();

  LetterValues(LetterLanguage language, LetterWords words, ZoneId zone) {
    this.words = words;
    this.language = language;
    this.locale = language.locale();
    this.rightToLeft = language.rightToLeft();
    this.zone = zone;
  }

  LetterValues with(Map<String, Object> content) {
    content.forEach(this::put);
    return this;
  }

  LetterValues put(String name, Object value) {
    Object words = words(name, value);
    if (words != null && !words.equals("")) {
      values.put(name, rightToLeft && words instanceof String text ? LeftToRight.keep(text) : words);
      if (value instanceof String word && word.matches("[A-Za-z][A-Za-z-]*")) {
        values.put(name + "_" + word.replace('-', '_'), true);
      }
    }
    return this;
  }

  Map<String, Object> map() {
    return values;
  }

  private Object words(String name, Object value) {
    if (value instanceof LocalDate day) {
      return name.equals("dateOfBirth") ? figures(day) : day(day);
    }
    if (value instanceof Instant moment) {
      return moment(moment.atZone(zone));
    }
    if (value instanceof OffsetDateTime moment) {
      return moment(moment.atZoneSameInstant(zone));
    }
    if (value instanceof ZonedDateTime moment) {
      return moment(moment.withZoneSameInstant(zone));
    }
    if (value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
      return list.isEmpty() ? null : list.stream().map(entry -> each((Map<?, ?>) entry)).toList();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining("\n- ", "- ", ""));
    }
    return value instanceof String text ? text(name, text.strip()) : value;
  }

  /** One of several things of a kind, each with values of its own: a section of the template is written for each. */
  private Map<String, Object> each(Map<?, ?> entry) {
    LetterValues own = new LetterValues(language, words, zone);
    entry.forEach((name, value) -> own.put(String.valueOf(name), value));
    return own.map();
  }

  private String text(String name, String text) {
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return day(LocalDate.parse(text));
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})")) {
      return moment(OffsetDateTime.parse(text).atZoneSameInstant(zone));
    }
    if (name.endsWith("Country") || name.toLowerCase(Locale.ROOT).endsWith("nationality")) {
      return text.length() == 2 ? new Locale.Builder().setRegion(text.equals("EL") ? "GR" : text).build().getDisplayCountry(locale) : text;
    }
    if (name.equals("languages") && text.matches("[a-z]{2,3}(-\\w+)*(\\s*,\\s*[a-z]{2,3}(-\\w+)*)*")) {
      return Arrays.stream(text.split("\\s*,\\s*"))
          .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
          .collect(Collectors.joining(", "));
    }
    return name.endsWith("Language") ? Locale.forLanguageTag(text).getDisplayLanguage(locale) : meaning(name, text);
  }

  /** The answers of a form, where they are codes; a text of a person stays as it is. */
  private String meaning(String name, String text) {
    return words
        .meaning(name, text)
        .orElseGet(
            () -> {
              List<String> parts = Arrays.stream(text.split(", ")).map(part -> words.meaning(name, part).orElse(null)).toList();
              return parts.contains(null) ? text : String.join(", ", parts);
            });
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day) + " (" + figures(day) + ")";
  }

  private static String figures(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
  }

  private String moment(ZonedDateTime moment) {
    return day(moment.toLocalDate()) + ", " + DateTimeFormatter.ofPattern("HH:mm").format(moment);
  }
}
