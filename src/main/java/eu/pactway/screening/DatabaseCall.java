package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.partner.Call;
import eu.pactway.partner.Capture;
import eu.pactway.partner.Captures;
import eu.pactway.partner.PartnerRefusal;
import eu.pactway.partner.SecurityPort;
import eu.pactway.partner.SecurityPort.Database;
import eu.pactway.partner.SecurityPort.QueryAnswer;
import eu.pactway.partner.Subject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks one database: with biometric data where they were taken and it compares such, and with identity and document data where they were
 * not, cannot be used or bring no hit (SCR Art 14(4)); through the European search portal, or directly while that is down (Art 14(3)).
 */
@Component
class DatabaseCall {

  /** The systems of SCR Art 14 that compare biometric data. */
  private static final Set<Database> BIOMETRIC = EnumSet.of(Database.CIR, Database.SIS, Database.NATIONAL);

  private static final String PORTAL_DOWN = "esp-unavailable";
  private static final String UNUSABLE = "biometrics-unusable";

  /** @param portal whether the European search portal is in operation */
  record Question(
      String caseNumber, Database database, String screening, String purpose, String officer, String document, boolean portal) {}

  /** The answer, by what it was found, and how the database was reached. */
  record Reply(QueryAnswer answer, String basis, String note) {}

  private final SecurityPort port;
  private final Captures captures;
  private final CaseFile caseFile;

  DatabaseCall(SecurityPort port, Captures captures, CaseFile caseFile) {
    this.port = port;
    this.captures = captures;
    this.caseFile = caseFile;
  }

  Reply ask(Question question) {
    Optional<Capture> capture = BIOMETRIC.contains(question.database()) ? captures.latest(question.caseNumber()) : Optional.empty();
    if (capture.isEmpty()) {
      return reached(question, null, "", "identity");
    }
    try {
      Reply byBiometrics = reached(question, capture.get(), ":biometric", "biometric");
      boolean noHit = !byBiometrics.answer().pending() && byBiometrics.answer().result() == SecurityPort.Result.NO_HIT;
      return noHit ? reached(question, null, "", "biometric, then identity") : byBiometrics;
    } catch (PartnerRefusal refusal) {
      if (!UNUSABLE.equals(refusal.code())) {
        throw refusal;
      }
      return reached(question, null, "", "identity; biometric data could not be used");
    }
  }

  private Reply reached(Question question, Capture capture, String part, String basis) {
    if (!question.portal()) {
      return new Reply(send(question, capture, part + ":direct", true), basis, "asked directly: the search portal is not in operation");
    }
    try {
      return new Reply(send(question, capture, part, false), basis, null);
    } catch (PartnerRefusal refusal) {
      if (!PORTAL_DOWN.equals(refusal.code())) {
        throw refusal;
      }
      return new Reply(send(question, capture, part + ":direct", true), basis, "asked directly: the search portal is down (Art 14(3))");
    }
  }

  private QueryAnswer send(Question question, Capture capture, String part, boolean direct) {
    Subject subject = Subject.of(caseFile.get(question.caseNumber()).applicant());
    String key = question.caseNumber() + ":" + question.screening() + ":" + question.database() + part;
    Call call = Call.of(question.caseNumber(), key, question.purpose()).by(question.officer()).answeredBy(SecurityCheck.ANSWERED);
    return port.query(call, new SecurityPort.Query(question.database(), subject, question.document(), capture, direct));
  }
}
