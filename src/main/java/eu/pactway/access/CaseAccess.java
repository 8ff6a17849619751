package eu.pactway.access;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseOpened;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.UnknownCaseException;
import eu.pactway.engine.MembershipWatch;
import eu.pactway.engine.TaskAudiences;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who may know a case: its unit, whether it is sensitive, who is tied to it. Open tasks follow at once. */
@Service
@Transactional
public class CaseAccess implements MembershipWatch {

  /** Forms by which somebody takes part in a decision (APR Arts 34 and 36). */
  private static final Set<String> DECIDING = Set.of("decision-draft", "decision-review");
  private static final String SENT_BACK = "case-referred-back";

  private final CaseTieRows rows;
  private final Units units;
  private final CaseFile caseFile;
  private final TaskAudiences tasks;

  CaseAccess(CaseTieRows rows, Units units, CaseFile caseFile, TaskAudiences tasks) {
    this.rows = rows;
    this.units = units;
    this.caseFile = caseFile;
    this.tasks = tasks;
  }

  public CaseTies of(String caseNumber) {
    return rows.find(caseNumber).orElseThrow(() -> new UnknownCaseException(caseNumber));
  }

  /** @throws IllegalArgumentException where there is no such unit today */
  public void handOver(String caseNumber, String unit, String reason, String by) {
    if (!units.inForce(unit)) {
      throw new IllegalArgumentException("No unit is called " + unit);
    }
    rows.move(caseNumber, unit);
    caseFile.note(caseNumber, "unit-changed", null, by, "The case is now with the unit " + unit + ": " + reason);
    tasks.renew(caseNumber);
  }

  /** Whoever marks a case stays named on it, so that it is never nobody's. */
  public void mark(String caseNumber, boolean sensitive, String reason, String by) {
    rows.sensitive(caseNumber, sensitive);
    if (sensitive) {
      rows.tie(caseNumber, by, Tie.NAMED, by);
    }
    String text = sensitive ? "Only those named may know the case from now on: " : "The case is no longer sensitive: ";
    caseFile.note(caseNumber, "sensitivity-changed", null, by, text + reason);
    tasks.renew(caseNumber);
  }

  /** Restricts the use of the case's data, which the person disputes (GDPR Art 18(1)); steps that the law requires go on. */
  public void restrict(String caseNumber, String by) {
    rows.restrict(caseNumber, true);
    caseFile.note(caseNumber, "use-restricted", "GDPR Art 18", by, "The person disputes the data: their use is restricted from now on.");
  }

  /** Ends the restriction, of which the person has been told (GDPR Art 18(3)). */
  public void endRestriction(String caseNumber, String by) {
    rows.restrict(caseNumber, false);
    caseFile.note(caseNumber, "restriction-ended", "GDPR Art 18(3)", by, "The use of the data is no longer restricted.");
  }

  public void tie(String caseNumber, String user, Tie tie, String by) {
    rows.tie(caseNumber, user, tie, by);
    caseFile.note(caseNumber, "access-given", null, by, user + " may know the case from now on (" + tie.id() + ").");
    tasks.renew(caseNumber);
  }

  public void untie(String caseNumber, String user, Tie tie, String by) {
    rows.untie(caseNumber, user, tie);
    caseFile.note(caseNumber, "access-taken", null, by, user + " may no longer know the case (" + tie.id() + ").");
    tasks.renew(caseNumber);
  }

  @Override
  public void left(String user, List<String> remaining) {
    tasks.release(user, remaining);
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  public void on(CaseOpened opened) {
    rows.place(opened.caseNumber(), opened.place(), units.top());
  }

  @EventListener
  public void on(FormSubmitted submitted) {
    if (DECIDING.contains(submitted.formId()) && submitted.submittedBy() != null) {
      rows.tie(submitted.caseNumber(), submitted.submittedBy(), Tie.DECIDED, submitted.submittedBy());
    }
  }

  /** Who decided does not handle what the court sent back (APR Art 35(8)). */
  @EventListener
  public void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals(SENT_BACK)) {
      rows.barDeciders(recorded.event().caseNumber(), SENT_BACK);
      tasks.renew(recorded.event().caseNumber());
    }
  }
}
