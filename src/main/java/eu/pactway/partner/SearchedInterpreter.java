package eu.pactway.partner;

import eu.pactway.partner.InterpreterPort.Occasion;

/** What an interpreter is searched for and may be booked later than asked; named as its {@link Occasion}. */
enum SearchedInterpreter {
  PERSONAL_INTERVIEW("personal interview", "caseworker", "interview-interpreter-answered", "pactway.asylum.interpreter-answered"),
  LODGING("lodging of the application", "registration-officer", "lodging-interpreter-answered", "pactway.registration.interpreter-answered"),
  COUNSELLING("counselling", "registration-officer", "counselling-interpreter-answered", "pactway.safeguards.interpreter-answered");

  private final String subject;
  private final String searcher;
  private final String event;
  private final String message;

  SearchedInterpreter(String subject, String searcher, String event, String message) {
    this.subject = subject;
    this.searcher = searcher;
    this.event = event;
    this.message = message;
  }

  static SearchedInterpreter of(Occasion occasion) {
    return valueOf(occasion.name());
  }

  /** What the interpreter is for, in words. */
  String subject() {
    return subject;
  }

  /** Role of who looks for somebody while the service has nobody. */
  String searcher() {
    return searcher;
  }

  /** Type of the event that says what the service answers later. */
  String event() {
    return event;
  }

  /** Message of the model's step that takes the answer. */
  String message() {
    return message;
  }

  /** In words what the case waits for. */
  String what() {
    return "interpreter for the " + subject;
  }

  /** Particular of the applicant that holds the booking. */
  String particular() {
    return "interpreter-" + name().toLowerCase().replace('_', '-');
  }
}
