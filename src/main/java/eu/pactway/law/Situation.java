package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The situations of Art 1(4) and (5) of Regulation (EU) 2024/1359. */
public enum Situation {
  MASS_ARRIVALS,
  INSTRUMENTALISATION,
  FORCE_MAJEURE;

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return Words.kebab(this);
  }

  /** The situation of that word, if there is one. */
  public static Optional<Situation> of(String word) {
    return Arrays.stream(values()).filter(s -> s.id().equals(word)).findFirst();
  }
}
