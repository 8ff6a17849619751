package eu.pactway.letters;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

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

  String word(String name) {
    String word = words.getProperty(name);
    if (word == null) {
      throw new IllegalArgumentException("No word '" + name + "'");
    }
    return word;
  }
}
