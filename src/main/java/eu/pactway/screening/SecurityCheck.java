package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.SecurityPort;
import eu.pactway.partner.SecurityPort.Database;
import eu.pactway.partner.SecurityPort.QueryAnswer;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Consults the databases of the identification and the security check (SCR Arts 14 to 16), one at a time, and keeps the log. */
@Service
class SecurityCheck {

  private static final Map<Database, String> PURPOSES =
      Map.of(
          Database.CIR, "SCR Art 14(2)",
          Database.SIS, "SCR Arts 14(2) and 15(2)",
          Database.ECRIS_TCN, "SCR Art 15(2) and (4)",
          Database.INTERPOL, "SCR Arts 15(2) and 16(6)",
          Database.NATIONAL, "SCR Arts 14(2) and 15(2)");

  private final SecurityPort port;
  private final DatabaseSwitches switches;
  private final DatabaseQueries queries;
  private final CaseFile caseFile;
  private final Records records;
  private final Clock clock;

  SecurityCheck(
      SecurityPort port, DatabaseSwitches switches, DatabaseQueries queries, CaseFile caseFile, Records records, Clock clock) {
    this.port = port;
    this.switches = switches;
    this.queries = queries;
    this.caseFile = caseFile;
    this.records = records;
    this.clock = clock;
  }

  /** Consults one database, once in one screening: {@code screening} makes a repetition harmless. */
  void consult(String caseNumber, Database database, String screening) {
    String purpose = PURPOSES.getOrDefault(database, "SCR Art 15(2) and (3)");
    if (!switches.inOperation(database)) {
      keep(caseNumber, database, purpose, DatabaseQuery.Result.NOT_CONSULTED, null, List.of());
      return;
    }
    Subject subject = Subject.of(caseFile.get(caseNumber).applicant());
    Call call = Call.of(caseNumber, caseNumber + ":" + screening + ":" + database, purpose);
    QueryAnswer answer = port.query(call, new SecurityPort.Query(database, subject, document(caseNumber), null));
    if (answer.pending()) {
      keep(caseNumber, database, purpose, DatabaseQuery.Result.UNANSWERED, answer.reference(), List.of());
      return;
    }
    DatabaseQuery.Result result = answer.result() == SecurityPort.Result.HIT ? DatabaseQuery.Result.HIT : DatabaseQuery.Result.NO_HIT;
    keep(caseNumber, database, purpose, result, answer.reference(), answer.matches() == null ? List.of() : answer.matches());
  }

  /** Whether any database had a hit (SCR Art 17(1)(h)). */
  boolean isHit(String caseNumber) {
    return queries.of(caseNumber).stream().anyMatch(query -> query.result() == DatabaseQuery.Result.HIT);
  }

  /** Whether every database has answered or is not in operation. */
  boolean isFinished(String caseNumber) {
    List<DatabaseQuery> asked = queries.of(caseNumber);
    return asked.size() == Database.values().length && asked.stream().noneMatch(q -> q.result() == DatabaseQuery.Result.UNANSWERED);
  }

  List<DatabaseQuery> log(String caseNumber) {
    return queries.of(caseNumber);
  }

  private void keep(
      String caseNumber,
      Database database,
      String purpose,
      DatabaseQuery.Result result,
      String reference,
      List<SecurityPort.Match> matches) {
    queries.keep(caseNumber, new DatabaseQuery(database, clock.instant(), purpose, result, reference, matches));
    String text = database + (result == DatabaseQuery.Result.NOT_CONSULTED ? " not consulted: not in operation" : " consulted");
    caseFile.note(caseNumber, "database-consulted", purpose, "security-databases", text);
  }

  private String document(String caseNumber) {
    return records
        .latest(caseNumber, ScreeningForms.IDENTITY)
        .map(form -> form.answers().get("documentNumber"))
        .map(Object::toString)
        .filter(number -> !number.isBlank())
        .orElse(null);
  }
}
