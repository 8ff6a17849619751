package eu.pactway.desk;

/** Text of people within markdown. */
final class PlainText {

  private PlainText() {}

  /** Shown as it was written, whatever signs of markdown, templates or HTML it holds; on one line. */
  static String of(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]#|~!>])", "\\\\$1").replace("<", "&lt;").replace("{{", "{ {").replaceAll("\\R", " ");
  }
}
