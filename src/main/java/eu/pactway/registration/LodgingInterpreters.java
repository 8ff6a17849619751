package eu.pactway.registration;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Persons;
import eu.pactway.partner.Call;
import eu.pactway.partner.InterpreterBookings;
import eu.pactway.partner.InterpreterPort.Booking;
import eu.pactway.partner.InterpreterPort.Mode;
import eu.pactway.partner.InterpreterPort.Occasion;
import eu.pactway.partner.InterpreterReminder;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Interpreters for the lodging of an application: who is not understood has lodged little (APR Art 8(3)). */
@Service
class LodgingInterpreters {

  static final String BY_HAND = "lodging-interpreter";
  /** What the timeline says of the search begins so. */
  static final String NOTES = "lodging-interpreter-";

  static final String ARTICLE = "APR Art 8(3)";
  private static final String LODGING = "registration-lodging";
  private static final String WITHOUT = "lodging-without-interpreter";
  private static final String BOOKED = "booked";

  private final InterpreterBookings interpreters;
  private final InterpreterReminder reminder;
  private final LodgingAppointments appointments;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Notices notices;
  private final Authority authority;
  private final Clock clock;

  LodgingInterpreters(
      InterpreterBookings interpreters, InterpreterReminder reminder, LodgingAppointments appointments, CaseFile caseFile, Persons persons,
      Notices notices, Authority authority, Clock clock) {
    this.interpreters = interpreters;
    this.reminder = reminder;
    this.appointments = appointments;
    this.caseFile = caseFile;
    this.persons = persons;
    this.notices = notices;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Books for the language, hour and wish of the appointment; where its hour has passed or is unknown the service proposes one.
   *
   * @return whether somebody is booked; false where the service answers later
   * @throws eu.pactway.partner.PartnerRefusal where there is nobody
   */
  boolean book(Call call) {
    boolean booked = interpreters.book(call, booking(call.caseNumber()));
    if (booked) {
      booked(call.caseNumber(), "interpreters", "An interpreter is booked for the lodging");
    } else {
      note(call.caseNumber(), "asked", "interpreters", "The interpreters' service answers later; until then nobody is booked for the lodging");
      reminder.begin(call.caseNumber(), Occasion.LODGING);
    }
    return booked;
  }

  private Booking booking(String caseNumber) {
    Optional<LodgingAppointment> appointment = appointments.latest(caseNumber);
    String language = appointment.map(LodgingAppointment::language).orElseGet(() -> persons.applicant(caseNumber).firstLanguage());
    Instant at = appointment.map(given -> given.at(authority.zone())).filter(hour -> hour.isAfter(clock.instant())).orElse(null);
    return new Booking(Occasion.LODGING, language, at, appointment.map(LodgingAppointment::sex).orElse(null), Mode.EITHER);
  }

  /** What the service has answered later; after a no the search goes on. */
  boolean takeAnswer(String caseNumber) {
    boolean promised = interpreters.isPromised(caseNumber, Occasion.LODGING);
    if (promised) {
      booked(caseNumber, "interpreters", "An interpreter is booked for the lodging");
    } else {
      missing(caseNumber);
    }
    return promised;
  }

  /** Nobody is there: the registration officers are told, and told again until somebody is or the application is lodged. */
  void missing(String caseNumber) {
    note(caseNumber, "missing", "interpreters", "The interpreters' service has nobody for the lodging at that time");
    reminder.begin(caseNumber, Occasion.LODGING);
  }

  @EventListener
  void on(FormSubmitted form) {
    switch (form.formId()) {
      case BY_HAND -> lookedFor(form);
      case LODGING -> lodged(form);
      default -> { }
    }
  }

  private void lookedFor(FormSubmitted form) {
    String caseNumber = form.caseNumber();
    reminder.done(caseNumber, Occasion.LODGING);
    interpreters.close(caseNumber, Occasion.LODGING);
    switch (form.answers().get("lodgingInterpreterSearch").toString()) {
      case "found" -> booked(caseNumber, "registration-officer", "Somebody who interprets or speaks the language was found by hand for the lodging");
      case "new-date" -> note(caseNumber, "new-date", "registration-officer", "The appointment for lodging was moved; an interpreter is looked for anew");
      case "by-form" -> note(caseNumber, "not-needed", "registration-officer", "The applicant lodges by form; no interpreter is needed for the lodging");
      default -> note(caseNumber, "asked-again", "registration-officer", "The interpreters' service is asked once more for the lodging");
    }
  }

  /** Lodging without anybody who interprets is possible, for the period is the applicant's; it is not passed over. */
  private void lodged(FormSubmitted form) {
    reminder.done(form.caseNumber(), Occasion.LODGING);
    if ("without".equals(form.answers().get("lodgingUnderstood"))) {
      String text = "The application was lodged without an interpreter although one was needed; the reasons are on file";
      caseFile.note(form.caseNumber(), WITHOUT, ARTICLE, "registration-officer", text);
      notices.tell(form.caseNumber(), "supervisor", WITHOUT, text);
    }
  }

  private void booked(String caseNumber, String by, String text) {
    note(caseNumber, BOOKED, by, text);
    reminder.done(caseNumber, Occasion.LODGING);
  }

  private void note(String caseNumber, String what, String by, String text) {
    caseFile.note(caseNumber, NOTES + what, ARTICLE, by, text);
  }
}
