package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.InterpreterBookings;
import eu.pactway.partner.InterpreterPort.Booking;
import eu.pactway.partner.InterpreterPort.Mode;
import eu.pactway.partner.InterpreterPort.Occasion;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Interpreters between applicant and counsellor: counselling that is not understood is none (APR Art 15(1)). */
@Service
class CounsellingInterpreters {

  private static final String NOT_NEEDED = "not-needed";
  private static final String BY_HAND = "counselling-interpreter";
  private static final String ARTICLE = "APR Art 15(1)";

  private final InterpreterBookings interpreters;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;

  CounsellingInterpreters(InterpreterBookings interpreters, CaseFile caseFile, Persons persons, Records records) {
    this.interpreters = interpreters;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
  }

  /** Whoever needed none when counselling was offered needs none now; where nothing was offered yet, one is needed. */
  boolean isNeeded(String caseNumber) {
    return !NOT_NEEDED.equals(offer(caseNumber).get("offerInterpreter"));
  }

  /**
   * Books for the first meeting.
   *
   * @return whether somebody is booked; false where the service answers later
   * @throws eu.pactway.partner.PartnerRefusal where there is nobody for the language
   */
  boolean book(Call call) {
    PersonView person = persons.applicant(call.caseNumber());
    Object offered = offer(call.caseNumber()).get("offerLanguage");
    String language = offered == null || "other".equals(offered) ? person.firstLanguage() : offered.toString();
    boolean booked = interpreters.book(call, new Booking(Occasion.COUNSELLING, language, null, null, Mode.EITHER));
    note(call.caseNumber(), booked);
    return booked;
  }

  /** What the service has answered later. */
  boolean takeAnswer(String caseNumber) {
    boolean promised = interpreters.isPromised(caseNumber, Occasion.COUNSELLING);
    note(caseNumber, promised);
    return promised;
  }

  /** One was found by hand: the service is not waited for any more. */
  @EventListener
  void on(FormSubmitted form) {
    if (form.formId().equals(BY_HAND)) {
      interpreters.close(form.caseNumber(), Occasion.COUNSELLING);
    }
  }

  private void note(String caseNumber, boolean booked) {
    String kind = booked ? "interpreter-booked" : "interpreter-not-booked";
    String text = booked ? "An interpreter is booked for the counselling" : "There is no interpreter for the counselling yet";
    caseFile.note(caseNumber, kind, ARTICLE, "interpreters", text);
  }

  private Map<String, Object> offer(String caseNumber) {
    return records.latest(caseNumber, CounsellingForms.OFFER).map(FormRecordView::answers).orElse(Map.of());
  }
}
