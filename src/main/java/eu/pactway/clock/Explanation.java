package eu.pactway.clock;

import eu.pactway.law.ExplanationStep;
import java.util.List;

/**
 * How the end of one clock was found, in words for people, whatever it is written on.
 *
 * @param limit the time limit as people call it
 * @param facts what it is and where it stands
 * @param adjustments each with what was done, on what ground, why, by whom and when
 * @param foot who wrote it and when
 */
public record Explanation(
    String caseNumber, String limit, List<Fact> facts, List<ExplanationStep> steps, List<Made> adjustments, String foot) {

  /** The title of each. */
  public static final String TITLE = "How the end of a time limit was found";

  /** One line of what is known. */
  public record Fact(String name, String value) {}

  /** An adjustment as it was made. */
  public record Made(String what, String ground, String reason, String by, String on) {}
}
