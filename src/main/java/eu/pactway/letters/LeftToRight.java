package eu.pactway.letters;

import java.util.stream.Collectors;

/**
 * Keeps telephone numbers, addresses and foreign sentences in their own order within a line that runs from right to left. In a line from
 * left to right it changes nothing that one sees.
 */
final class LeftToRight {

  private static final char START = '\u202A';
  private static final char END = '\u202C';

  private LeftToRight() {}

  /** Wraps every line that has no letter running from right to left. */
  static String keep(String text) {
    return text.lines().map(LeftToRight::line).collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    boolean marked = line.startsWith("- ");
    String text = marked ? line.substring(2) : line;
    boolean runsLeft = text.chars().anyMatch(LeftToRight::runsLeft);
    return runsLeft || text.isBlank() ? line : (marked ? "- " : "") + START + text + END;
  }

  private static boolean runsLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
