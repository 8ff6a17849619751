package eu.pactway.dataprotection;

import java.util.Arrays;

/** Why a file is kept though its time is over, where the ground comes about by itself and not by the data protection officer's choice. */
enum HoldGround {
  /** Given to a court, which may ask for the original (GDPR Art 17(3)(e)). */
  COURT_EXPORT("court-export", "court-export-end", "courtExportEndReason"),
  /** The person disputes the data, and their use is restricted (GDPR Art 18(1)). */
  RESTRICTION("data-subject-dispute", "restriction-end", "restrictionEndReasons");

  private final String id;
  private final String form;
  private final String reason;

  HoldGround(String id, String form, String reason) {
    this.id = id;
    this.form = form;
    this.reason = reason;
  }

  static HoldGround of(String id) {
    return Arrays.stream(values()).filter(ground -> ground.id.equals(id)).findFirst().orElseThrow();
  }

  /** As in the table of holds, in REST and in the model. */
  String id() {
    return id;
  }

  /** The form by which the hold ends. */
  String form() {
    return form;
  }

  /** The field of the form that says why. */
  String reason() {
    return reason;
  }
}
