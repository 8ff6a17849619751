package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a suspension does to a running limit. */
public enum SuspensionMode {
  /** The days it took are added to the unrolled end. */
  GIVE_BACK,
  /** The whole length starts again when it ends. */
  RESTART,
  /** The duty does not exist while it lasts; the length itself does not change. */
  NO_EFFECT;

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return Words.kebab(this);
  }
}
