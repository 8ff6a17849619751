package eu.pactway.screening;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.Records;
import eu.pactway.partner.SecurityPort.Database;
import eu.pactway.partner.SecurityPort.Match;
import eu.pactway.partner.SecurityPort.QueryAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Consults the databases of the identification and the security check (SCR Arts 14 to 16), one at a time, and keeps the log. */
@Service
class SecurityCheck {

  static final String ANSWERED = "database-answered";

  private static final Map<Database, String> PURPOSES =
      Map.of(
          Database.CIR, "SCR Art 14(2)",
          Database.SIS, "SCR Arts 14(2) and 15(2)",
          Database.ECRIS_TCN, "SCR Art 15(2) and (4)",
          Database.INTERPOL, "SCR Arts 15(2) and 16(6)",
          Database.NATIONAL, "SCR Arts 14(2) and 15(2)");

  private final DatabaseCall call;
  private final DatabaseSwitches switches;
  private final DatabaseQueries queries;
  private final CaseFile caseFile;
  private final Records records;
  private final Inbox inbox;
  private final Authority authority;
  private final Clock clock;

  SecurityCheck(
      DatabaseCall call,
      DatabaseSwitches switches,
      DatabaseQueries queries,
      CaseFile caseFile,
      Records records,
      Inbox inbox,
      Authority authority,
      Clock clock) {
    this.call = call;
    this.switches = switches;
    this.queries = queries;
    this.caseFile = caseFile;
    this.records = records;
    this.inbox = inbox;
    this.authority = authority;
    this.clock = clock;
  }

  /** Consults one database, once in one screening: {@code screening} makes a repetition harmless. */
  void consult(String caseNumber, Database database, String screening) {
    String purpose = PURPOSES.getOrDefault(database, "SCR Art 15(2) and (3)");
    Optional<FormRecordView> identity = records.latest(caseNumber, ScreeningForms.IDENTITY);
    String officer = identity.map(FormRecordView::submittedBy).orElse("engine");
    LocalDate today = LocalDate.ofInstant(clock.instant(), authority.zone());
    String leftOut = switches.closed(database, today);
    if (leftOut == null && consultedAtBorderCheck(caseNumber, database)) {
      leftOut = "consulted at the border check (SBC Art 8(3))";
    }
    if (leftOut != null) {
      keep(caseNumber, new DatabaseQuery(database, clock.instant(), purpose, DatabaseQuery.Result.NOT_CONSULTED, null, List.of(), officer, null, leftOut));
      return;
    }
    var question = new DatabaseCall.Question(caseNumber, database, screening, purpose, officer, document(identity), switches.throughPortal(today));
    DatabaseCall.Reply reply = call.ask(question);
    QueryAnswer answer = reply.answer();
    DatabaseQuery.Result result = answer.pending() ? DatabaseQuery.Result.UNANSWERED : result(answer.result());
    List<Match> matches = answer.matches() == null ? List.of() : answer.matches();
    keep(caseNumber, new DatabaseQuery(database, clock.instant(), purpose, result, answer.reference(), matches, officer, reply.basis(), reply.note()));
  }

  /** Takes the answers that have come later; true where a database still has the question. */
  boolean isAnswerPending(String caseNumber) {
    List<InboxMessageView> later = inbox.of(caseNumber).stream().filter(message -> message.type().equals(ANSWERED)).toList();
    boolean pending = false;
    for (DatabaseQuery query : unanswered(caseNumber)) {
      Optional<InboxMessageView> answer = later.stream().filter(m -> query.reference().equals(m.data().get("reference"))).findFirst();
      answer.ifPresent(message -> keep(caseNumber, LaterAnswers.of(query, message.data())));
      pending |= answer.isEmpty();
    }
    return pending;
  }

  /** Databases that have the question and answer later. */
  List<DatabaseQuery> unanswered(String caseNumber) {
    return queries.of(caseNumber).stream().filter(query -> query.result() == DatabaseQuery.Result.UNANSWERED).toList();
  }

  List<DatabaseQuery> hits(String caseNumber) {
    return queries.of(caseNumber).stream().filter(query -> query.result() == DatabaseQuery.Result.HIT).toList();
  }

  /** Whether any database had a hit (SCR Art 17(1)(h)). */
  boolean isHit(String caseNumber) {
    return !hits(caseNumber).isEmpty();
  }

  /** Whether every database has answered or is left out for a stated reason. */
  boolean isFinished(String caseNumber) {
    return queries.of(caseNumber).size() == Database.values().length && unanswered(caseNumber).isEmpty();
  }

  List<DatabaseQuery> log(String caseNumber) {
    return queries.of(caseNumber);
  }

  static DatabaseQuery.Result result(eu.pactway.partner.SecurityPort.Result result) {
    return result == eu.pactway.partner.SecurityPort.Result.HIT ? DatabaseQuery.Result.HIT : DatabaseQuery.Result.NO_HIT;
  }

  private void keep(String caseNumber, DatabaseQuery query) {
    queries.keep(caseNumber, query);
    String how =
        switch (query.result()) {
          case NOT_CONSULTED -> " not consulted: " + query.note();
          case UNANSWERED -> " consulted; the answer follows";
          default -> " consulted";
        };
    caseFile.note(caseNumber, "database-consulted", query.purpose(), "security-databases", query.database().title() + how);
  }

  private boolean consultedAtBorderCheck(String caseNumber, Database database) {
    return records
        .latest(caseNumber, ScreeningForms.OPENING)
        .map(form -> form.answers().get("consultedAtBorderCheck"))
        .filter(Collection.class::isInstance)
        .map(list -> ((Collection<?>) list).contains(database.name()))
        .orElse(false);
  }

  private static String document(Optional<FormRecordView> identity) {
    return identity
        .map(form -> form.answers().get("documentNumber"))
        .map(Object::toString)
        .filter(number -> !number.isBlank())
        .orElse(null);
  }
}
