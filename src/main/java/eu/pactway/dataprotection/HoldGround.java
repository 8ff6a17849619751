package eu.pactway.dataprotection;

/** Why a file is kept though its time is over, where the ground comes about by itself and not by the data protection officer's choice. */
enum HoldGround {
  /** Given to a court, which may ask for the original (GDPR Art 17(3)(e)). */
  COURT_EXPORT("court-export"),
  /** The person disputes the data, and their use is restricted (GDPR Art 18(1)). */
  RESTRICTION("data-subject-dispute");

  private final String id;

  HoldGround(String id) {
    this.id = id;
  }

  /** As in the table of holds, in REST and in the model. */
  String id() {
    return id;
  }
}
