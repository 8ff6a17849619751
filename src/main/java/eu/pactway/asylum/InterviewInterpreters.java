package eu.pactway.asylum;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.InterpreterBookings;
import eu.pactway.partner.InterpreterPort.Booking;
import eu.pactway.partner.InterpreterPort.Mode;
import eu.pactway.partner.InterpreterPort.Occasion;
import eu.pactway.partner.InterpreterReminder;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Interpreters for the personal interview: what is not understood is no interview (APR Art 13(5) and (9)). */
@Service
class InterviewInterpreters {

  private static final String PLAN = "interview-plan";
  private static final String BY_HAND = "interview-interpreter";
  private static final String BOOKED = "interview-interpreter-booked";
  private static final String ARTICLE = "APR Art 13(5)";

  private final InterpreterBookings interpreters;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final InterpreterReminder reminder;
  private final Authority authority;

  InterviewInterpreters(
      InterpreterBookings interpreters, CaseFile caseFile, Persons persons, Records records, InterpreterReminder reminder, Authority authority) {
    this.interpreters = interpreters;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.reminder = reminder;
    this.authority = authority;
  }

  /**
   * Books for the language, date and wish of the plan.
   *
   * @return whether somebody is booked; false where the service answers later, and until then there is nobody
   * @throws eu.pactway.partner.PartnerRefusal where there is nobody
   */
  boolean book(Call call) {
    Map<String, Object> plan = records.latest(call.caseNumber(), PLAN).orElseThrow().answers();
    Object planned = plan.get("interviewLanguage");
    boolean known = planned != null && !"other".equals(planned);
    String language = known ? planned.toString() : persons.applicant(call.caseNumber()).firstLanguage();
    Instant at = Moment.ofAnswer(plan.get("interviewAt").toString(), authority.zone()).at();
    Booking booking =
        new Booking(Occasion.PERSONAL_INTERVIEW, language, at, sex(plan.get("preferredSex")), mode(plan.get("interviewMode")));
    boolean booked = interpreters.book(call, booking);
    if (booked) {
      booked(call.caseNumber());
    } else {
      caseFile.note(call.caseNumber(), "interview-interpreter-asked", ARTICLE, "interpreters", "The interpreters' service answers later; until then there is no interview");
      reminder.begin(call.caseNumber(), Occasion.PERSONAL_INTERVIEW);
    }
    return booked;
  }

  /** What the service has answered later; after a no the search goes on. */
  boolean takeAnswer(String caseNumber) {
    boolean promised = interpreters.isPromised(caseNumber, Occasion.PERSONAL_INTERVIEW);
    if (promised) {
      booked(caseNumber);
    } else {
      missing(caseNumber);
    }
    return promised;
  }

  private void booked(String caseNumber) {
    caseFile.note(caseNumber, BOOKED, ARTICLE, "interpreters", "An interpreter is booked for the personal interview");
    reminder.done(caseNumber, Occasion.PERSONAL_INTERVIEW);
  }

  /** Nobody is there: those who handle the case are told, and told again until somebody is. */
  void missing(String caseNumber) {
    caseFile.note(caseNumber, "interview-interpreter-missing", ARTICLE, "interpreters", "No interpreter for the personal interview at that time");
    reminder.begin(caseNumber, Occasion.PERSONAL_INTERVIEW);
  }

  @EventListener
  void on(FormSubmitted form) {
    if (!form.formId().equals(BY_HAND)) {
      return;
    }
    reminder.done(form.caseNumber(), Occasion.PERSONAL_INTERVIEW);
    interpreters.close(form.caseNumber(), Occasion.PERSONAL_INTERVIEW);
    if ("found".equals(form.answers().get("interpreterSearch"))) {
      caseFile.note(form.caseNumber(), BOOKED, ARTICLE, "caseworker", "An interpreter was found by hand for the personal interview");
    }
  }

  private static String sex(Object preferred) {
    return "female".equals(preferred) ? "F" : "male".equals(preferred) ? "M" : null;
  }

  private static Mode mode(Object planned) {
    return "video".equals(planned) ? Mode.REMOTE : Mode.IN_PERSON;
  }
}
