package eu.pactway.desk;

import java.util.Arrays;

/** What a date or time in a form is of: the property {@code moment} of the field, so that a slip of the pen is seen where it is made. */
enum MomentKind {
  /** Of something that has happened in this case. */
  PAST,
  /** Of something that has happened, however long ago. */
  EARLIER,
  /** Of a birth. */
  BORN,
  /** Of something that is still to come, today included. */
  COMING,
  /** Of either, such as the last day of a document. */
  ANY;

  static MomentKind of(String property) {
    return Arrays.stream(values()).filter(kind -> kind.name().toLowerCase().equals(property)).findFirst().orElse(ANY);
  }
}
