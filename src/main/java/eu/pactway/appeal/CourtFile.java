package eu.pactway.appeal;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.CourtPort;
import eu.pactway.partner.LegalAidPort;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What goes to the court and to legal aid, and what comes back (APR Arts 17, 67(3) and 69). */
@Service
class CourtFile {

  private static final String RULING = "ruling-received";
  private static final String REFERENCE = "courtReference";

  private final CourtPort court;
  private final LegalAidPort legalAid;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Inbox inbox;
  private final Authority authority;
  private final Clock clock;

  CourtFile(
      CourtPort court,
      LegalAidPort legalAid,
      CaseFile caseFile,
      Persons persons,
      Records records,
      Inbox inbox,
      Authority authority,
      Clock clock) {
    this.court = court;
    this.legalAid = legalAid;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.inbox = inbox;
    this.authority = authority;
    this.clock = clock;
  }

  /** Sends the file; the ruling comes back as an event to the inbox. */
  void file(String caseNumber, String visit, String decision, String track) {
    CaseView view = caseFile.get(caseNumber);
    LocalDate notified = day(caseFile.latest(caseNumber, "decision-notified")).orElseThrow();
    CourtPort.Filing filing =
        new CourtPort.Filing(
            Subject.of(view.applicant()),
            decision,
            track,
            day(caseFile.latest(caseNumber, "decision-taken")).orElse(notified),
            notified,
            caseFile.latest(caseNumber, "appeal-lodged").map(LegalEvent::at).orElseGet(clock::instant),
            caseFile.latest(caseNumber, "request-to-remain-lodged").isPresent());
    CourtPort.FilingAnswer answer =
        court.file(Call.of(caseNumber, filingKey(caseNumber, visit), "APR Art 67(3)").answeredBy(RULING), filing);
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(REFERENCE, answer.reference())));
    caseFile.note(caseNumber, "appeal-filed", "APR Art 67(3)", "court", "The file is with the court");
  }

  /** The outcome as a routing fact: what came with the event, else what the court says now. */
  String outcome(String caseNumber, String visit) {
    return said(caseNumber)
        .or(() -> asked(caseNumber, visit))
        .map(CourtFile::fact)
        .orElseThrow(() -> new IllegalStateException("The court has announced a ruling and states no outcome"));
  }

  /** Asks legal aid for an adviser in the appeal. */
  void requestAssistance(String caseNumber, String visit) {
    CaseView view = caseFile.get(caseNumber);
    legalAid.request(
        Call.of(caseNumber, caseNumber + ":" + visit + ":assistance", "APR Art 17(1)"),
        new LegalAidPort.CounsellingRequest(
            LegalAidPort.Service.ASSISTANCE_IN_APPEAL,
            Subject.of(view.applicant()),
            Boolean.TRUE.equals(view.facts().get("unaccompaniedMinor")),
            Boolean.TRUE.equals(view.facts().get("detained")),
            view.applicant().languages()));
    caseFile.note(caseNumber, "legal-assistance-requested", "APR Art 17(1)", "legal-aid", "Legal assistance in the appeal was requested");
  }

  /** One key for all repetitions of a filing; a clarified filing is a new one. */
  private String filingKey(String caseNumber, String visit) {
    Optional<FormRecordView> version =
        records.latest(caseNumber, "appeal-filing-refused").or(() -> records.latest(caseNumber, "appeal-file"));
    return caseNumber + ":" + visit + ":filing:" + version.map(FormRecordView::id).orElse(null);
  }

  /** What came with the event; a ruling on an earlier appeal is not taken for that on this one. */
  private Optional<String> said(String caseNumber) {
    Object reference = persons.applicant(caseNumber).details().get(REFERENCE);
    return inbox.of(caseNumber).stream()
        .filter(message -> message.type().equals(RULING))
        .reduce((earlier, later) -> later)
        .map(InboxMessageView::data)
        .filter(data -> data.get("reference") == null || data.get("reference").equals(reference))
        .map(data -> data.get("outcome"))
        .filter(Objects::nonNull)
        .map(Object::toString);
  }

  private Optional<String> asked(String caseNumber, String visit) {
    Object reference = persons.applicant(caseNumber).details().get(REFERENCE);
    CourtPort.Ruling ruling =
        court.ruling(Call.of(caseNumber, caseNumber + ":" + visit + ":ruling", "APR Art 67(3)"), String.valueOf(reference));
    return Optional.ofNullable(ruling.outcome()).map(Enum::name);
  }

  private static String fact(String outcome) {
    return outcome.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Optional<LocalDate> day(Optional<LegalEvent> event) {
    return event.map(e -> e.at().atZone(authority.zone()).toLocalDate());
  }
}
