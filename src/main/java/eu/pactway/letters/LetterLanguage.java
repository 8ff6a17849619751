package eu.pactway.letters;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The language a letter is written in, chosen among those the person understands.
 *
 * @param tag ISO 639-1 code
 * @param understood false when the person understands none that we write, and the letter is in English
 */
record LetterLanguage(String tag, boolean understood) {

  static final String FALLBACK = "en";
  private static final Set<String> WRITTEN = Set.of("en", "fr", "ar");
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar");

  /** The first of the person's languages that letters are written in; English where there is none. */
  static LetterLanguage of(List<String> languages) {
    return languages.stream()
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(WRITTEN::contains)
        .findFirst()
        .map(tag -> new LetterLanguage(tag, true))
        .orElse(new LetterLanguage(FALLBACK, false));
  }

  Locale locale() {
    // English of Europe: day before month.
    return tag.equals("en") ? Locale.UK : Locale.forLanguageTag(tag);
  }

  boolean rightToLeft() {
    return RIGHT_TO_LEFT.contains(tag);
  }
}
