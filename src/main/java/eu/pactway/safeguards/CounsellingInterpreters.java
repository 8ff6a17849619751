package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.InterpreterPort;
import eu.pactway.partner.InterpreterPort.Booking;
import eu.pactway.partner.InterpreterPort.Mode;
import eu.pactway.partner.InterpreterPort.Occasion;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Interpreters between applicant and counsellor: counselling that is not understood is none (APR Art 15(1)). */
@Service
class CounsellingInterpreters {

  private static final String NOT_NEEDED = "not-needed";

  private final InterpreterPort interpreters;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;

  CounsellingInterpreters(InterpreterPort interpreters, CaseFile caseFile, Persons persons, Records records) {
    this.interpreters = interpreters;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
  }

  /** Whoever needed none when counselling was offered needs none now; where nothing was offered yet, one is needed. */
  boolean isNeeded(String caseNumber) {
    return !NOT_NEEDED.equals(offer(caseNumber).get("offerInterpreter"));
  }

  /** @throws eu.pactway.partner.PartnerRefusal where there is nobody for the language */
  void book(Call call) {
    PersonView person = persons.applicant(call.caseNumber());
    Object offered = offer(call.caseNumber()).get("offerLanguage");
    String language = offered == null || "other".equals(offered) ? person.firstLanguage() : offered.toString();
    interpreters.book(call, new Booking(Occasion.COUNSELLING, language, null, null, Mode.EITHER));
    caseFile.note(call.caseNumber(), "interpreter-booked", "APR Art 15(1)", "interpreters", "An interpreter is booked for the counselling");
  }

  private Map<String, Object> offer(String caseNumber) {
    return records.latest(caseNumber, CounsellingForms.OFFER).map(FormRecordView::answers).orElse(Map.of());
  }
}
