package eu.pactway.models.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures text as the viewer draws it (Arial, 11 px for labels, 12 px in tasks). From a table instead of the machine's fonts, so that
 * a diagram comes out the same everywhere.
 */
public final class Texts {

  private static final int LABEL_WIDTH = 90;
  private static final int LABEL_LINE = 14;

  private Texts() {}

  /** Lines of an external label, wrapped at 90 pixels as the viewer does. */
  public static List<String> lines(String text, double fontSize, int width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.trim().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, fontSize) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  /** Width and height of an external label; the corner is at the origin. */
  static Box label(String text) {
    List<String> lines = lines(text, 11, LABEL_WIDTH);
    double widest = lines.stream().mapToDouble(l -> width(l, 11)).max().orElse(0);
    return new Box(0, 0, (int) Math.ceil(widest / 2) * 2 + 4, lines.size() * LABEL_LINE);
  }

  static double width(String text, double fontSize) {
    return text.chars().mapToDouble(Texts::em).sum() * fontSize;
  }

  private static double em(int c) {
    if ("ijl'.,:;|!".indexOf(c) >= 0) {
      return 0.25;
    }
    if (" ftI/()-r".indexOf(c) >= 0) {
      return 0.31;
    }
    if ("mMW".indexOf(c) >= 0) {
      return 0.86;
    }
    if (c == 'w' || Character.isUpperCase(c)) {
      return 0.7;
    }
    return 0.55;
  }
}
