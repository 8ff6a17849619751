package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.engine.DecisionTables;
import eu.pactway.partner.Call;
import eu.pactway.partner.SecurityPort;
import eu.pactway.partner.SecurityPort.Match;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Consults the unit responsible for each matching record, as {@code hit-follow-up.dmn} says, and gathers the opinions (SCR Art 16). */
@Service
class HitHandling {

  static final String ANSWERED = "hit-consultation-answered";
  private static final String TABLE = "hit-follow-up";

  private final SecurityCheck check;
  private final SecurityPort port;
  private final HitConsultations consultations;
  private final DecisionTables tables;
  private final CaseFile caseFile;
  private final Inbox inbox;
  private final Clock clock;

  HitHandling(
      SecurityCheck check,
      SecurityPort port,
      HitConsultations consultations,
      DecisionTables tables,
      CaseFile caseFile,
      Inbox inbox,
      Clock clock) {
    this.check = check;
    this.port = port;
    this.consultations = consultations;
    this.tables = tables;
    this.caseFile = caseFile;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Asks each unit once; a repetition after an outage asks only those that were not reached. */
  void consult(String caseNumber, String screening) {
    for (DatabaseQuery hit : check.hits(caseNumber)) {
      String unit = (String) tables.decide(TABLE, Map.of("databaseName", hit.database().name())).get("unit");
      List<Match> matches = hit.matches().isEmpty() ? List.of(new Match(hit.reference(), "unknown", false)) : hit.matches();
      for (Match match : matches) {
        ask(caseNumber, screening, hit, match, unit);
      }
    }
  }

  /** Takes the opinions that have come later; true where one is still awaited. */
  boolean isOpinionPending(String caseNumber) {
    List<InboxMessageView> later = inbox.of(caseNumber).stream().filter(message -> message.type().equals(ANSWERED)).toList();
    boolean pending = false;
    for (HitConsultations.Consultation one : awaited(caseNumber)) {
      Optional<InboxMessageView> answer = later.stream().filter(m -> one.reference().equals(m.data().get("reference"))).findFirst();
      answer.ifPresent(message -> answered(caseNumber, one, String.valueOf(message.data().get("opinion"))));
      pending |= answer.isEmpty();
    }
    return pending;
  }

  List<HitConsultations.Consultation> awaited(String caseNumber) {
    return consultations.of(caseNumber).stream().filter(one -> one.opinion() == null).toList();
  }

  private void ask(String caseNumber, String screening, DatabaseQuery hit, Match match, String unit) {
    if (consultations.find(caseNumber, match.reference()).isPresent()) {
      return;
    }
    Call call =
        Call.of(caseNumber, caseNumber + ":" + screening + ":consultation:" + match.reference(), "SCR Art 16").answeredBy(ANSWERED);
    var question = new SecurityPort.Consultation(unit, hit.database(), match, Subject.of(caseFile.get(caseNumber).applicant()));
    SecurityPort.ConsultationAnswer answer = port.consult(call, question);
    String opinion = answer.pending() ? null : answer.opinion().name();
    var kept =
        new HitConsultations.Consultation(match.reference(), hit.database().name(), unit, clock.instant(), answer.reference(), opinion);
    consultations.keep(caseNumber, kept, opinion == null ? null : clock.instant());
    caseFile.note(caseNumber, "hit-consultation", "SCR Art 16", unit, "Consulted on a match in " + hit.database().title());
  }

  private void answered(String caseNumber, HitConsultations.Consultation one, String opinion) {
    consultations.keep(
        caseNumber,
        new HitConsultations.Consultation(one.matchReference(), one.database(), one.unit(), one.askedAt(), one.reference(), opinion),
        clock.instant());
  }
}
