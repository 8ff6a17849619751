package eu.pactway.letters;

import java.util.Map;

/** Letters of the independent monitoring mechanism, in its own name. They are in no case file and are sent by nobody of the authority. */
public interface MonitorLetters {

  /** A letter, and the language that it is in. */
  record Written(String language, byte[] pdf) {}

  /**
   * The answer to a complaint, as PDF (SCR Art 10(2)(b)).
   *
   * @param number of the complaint
   * @param language the language wanted; null where that is not said
   * @param addressee lines of who complained, as he or she gave them; null where nothing was given
   * @param content {@code complaintFinding}, {@code outcomePlainWords}, {@code subject}, {@code lodgedAt}; may have {@code place},
   *     {@code referredTo}, {@code recommendationsMade}
   * @throws IllegalArgumentException naming what is missing
   */
  Written write(String number, String language, String addressee, Map<String, Object> content);
}
