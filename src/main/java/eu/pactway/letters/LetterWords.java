package eu.pactway.letters;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The words that all letters of a language share, {@code letters/common/<language>.properties}. */
class LetterWords {

  private final Properties words = new Properties();

  LetterWords(String language) {
    try {
      words.load(new StringReader(LetterTemplate.read("letters/common/" + language + ".properties")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What a coded answer of a form means, by the name of the value; empty where it is no code. */
  Optional<String> meaning(String name, String code) {
    String key = code.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Stream.of("code." + name + "." + key, "code.any." + key).map(words::getProperty).filter(Objects::nonNull).findFirst();
  }

  String word(String name) {
    String word = words.getProperty(name);
    if (word == null) {
      throw new IllegalArgumentException("No word '" + name + "'");
    }
    return word;
  }
}
