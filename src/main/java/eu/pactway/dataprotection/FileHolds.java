package eu.pactway.dataprotection;

import eu.pactway.access.CaseAccess;
import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import eu.pactway.engine.EngineUser;
import eu.pactway.letters.Letters;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds that come about by themselves and end by a form with its reason: a file that went to a court, and data whose use is restricted. One
 * process a case and ground; what comes while it runs ends with it.
 */
@Service
@Transactional
public class FileHolds {

  static final String PROCESS = "file-hold";
  private static final String GROUND = "fileHoldGround";
  private static final String LETTER = "personal-data-answer";

  private final Holds holds;
  private final StorageLock lock;
  private final CaseAccess access;
  private final Records records;
  private final Letters letters;
  private final RuntimeService runtimeService;
  private final EngineUser engine;
  private final CurrentUser user;

  FileHolds(
      Holds holds,
      StorageLock lock,
      CaseAccess access,
      Records records,
      Letters letters,
      RuntimeService runtimeService,
      EngineUser engine,
      CurrentUser user) {
    this.holds = holds;
    this.lock = lock;
    this.access = access;
    this.records = records;
    this.letters = letters;
    this.runtimeService = runtimeService;
    this.engine = engine;
    this.user = user;
  }

  /** The person disputes the data: the file is not erased, and its use is restricted (GDPR Art 18(1)). */
  void restrict(String caseNumber, String reason) {
    set(caseNumber, HoldGround.RESTRICTION, reason);
    access.restrict(caseNumber, user.id());
  }

  /** The file goes to a court (GDPR Art 17(3)(e)). The same export again holds nothing twice. */
  void hold(String caseNumber, String reason) {
    lock.take(caseNumber);
    boolean known = holds.standing(caseNumber, HoldGround.COURT_EXPORT.id()).stream().anyMatch(hold -> hold.reason().equals(reason));
    if (!known) {
      set(caseNumber, HoldGround.COURT_EXPORT, reason);
    }
  }

  /** The person is told before the restriction ends (GDPR Art 18(3)). */
  void tellOfTheEnd(String caseNumber) {
    letters.issue(
        caseNumber, LETTER, Map.of("answer", "lifted", "request", "restriction", "reasons", said(caseNumber, HoldGround.RESTRICTION)));
  }

  /** All holds of the ground, with the reason that the form gives. */
  void end(String caseNumber, String ground) {
    HoldGround ended = HoldGround.of(ground);
    FormRecordView form = form(caseNumber, ended);
    String reason = said(caseNumber, ended);
    holds.standing(caseNumber, ground).forEach(hold -> holds.lift(caseNumber, hold.id(), reason, form.submittedBy()));
    if (ended == HoldGround.RESTRICTION) {
      access.endRestriction(caseNumber, form.submittedBy());
    }
  }

  /** Whether the hold ends by its form and by nothing else. */
  @Transactional(readOnly = true)
  public boolean endsByForm(String caseNumber, UUID hold) {
    return holds.of(caseNumber).stream().filter(one -> one.id().equals(hold)).anyMatch(one -> running(caseNumber, one.ground()));
  }

  private void set(String caseNumber, HoldGround ground, String reason) {
    holds.set(caseNumber, ground.id(), reason);
    if (!running(caseNumber, ground.id())) {
      engine.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, Map.of(GROUND, ground.id())));
    }
  }

  private boolean running(String caseNumber, String ground) {
    return engine.asTheEngine(
        () ->
            runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(PROCESS)
                    .variableValueEquals(GROUND, ground).count()
                > 0);
  }

  private String said(String caseNumber, HoldGround ground) {
    return form(caseNumber, ground).answers().get(ground.reason()).toString();
  }

  private FormRecordView form(String caseNumber, HoldGround ground) {
    return records.latest(caseNumber, ground.form()).orElseThrow();
  }
}
