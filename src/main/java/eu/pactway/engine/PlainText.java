package eu.pactway.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Text of people within the markdown of a form. */
public final class PlainText {

  private PlainText() {}

  /** Shown as it was written, whatever signs of markdown, templates or HTML it holds; on one line. */
  public static String of(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]#|~!>])", "\\\\$1").replace("<", "&lt;").replace("{{", "{ {").replaceAll("\\R", " ");
  }

  /** Each line as an item of a list; the items as they were written. */
  public static String list(List<String> lines) {
    return lines.stream().map(line -> "- " + of(line)).collect(Collectors.joining("\n"));
  }
}
