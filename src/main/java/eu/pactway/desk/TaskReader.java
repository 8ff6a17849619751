package eu.pactway.desk;

import eu.pactway.access.CaseGate;
import eu.pactway.access.FileRestrictions;
import eu.pactway.access.FileView;
import eu.pactway.access.NotAllowedException;
import eu.pactway.access.Operation;
import eu.pactway.access.Standing;
import eu.pactway.casefile.UnknownCaseException;
import eu.pactway.engine.EngineUser;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Component;

/** Asks the policy for whoever reads or submits a form. The engine itself, at work for nobody, is not asked. */
@Component
class TaskReader {

  private final EngineUser user;
  private final CaseGate gate;
  private final FileRestrictions restrictions;

  TaskReader(EngineUser user, CaseGate gate, FileRestrictions restrictions) {
    this.user = user;
    this.gate = gate;
    this.restrictions = restrictions;
  }

  /** @throws AuthorizationException where the person may not see tasks of the case */
  void mayRead(String caseNumber) {
    require(Operation.SEE_TASK, caseNumber);
  }

  /** @throws AuthorizationException where the person may not do tasks of the case */
  void mayWork(String caseNumber) {
    require(Operation.WORK_ON_TASK, caseNumber);
  }

  boolean follows(String caseNumber) {
    return person().map(person -> gate.allows(person, Operation.FOLLOW_CASE, caseNumber)).orElse(true);
  }

  /** What the reader sees of the file. */
  FileView view(String caseNumber) {
    return person().map(person -> restrictions.view(person, caseNumber)).orElse(FileView.WHOLE);
  }

  private void require(Operation operation, String caseNumber) {
    person().ifPresent(person -> {
      try {
        gate.require(person, operation, caseNumber);
      } catch (UnknownCaseException | NotAllowedException refused) {
        throw new AuthorizationException(refused.getMessage());
      }
    });
  }

  private Optional<Standing> person() {
    return user.id().map(id -> Standing.of(id, user.groups()));
  }
}
