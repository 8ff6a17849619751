package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts what needs ask for beside the journey: a review when new signs are seen, support and treatment when needs are found. The
 * assessment and the examination do not wait for them (APR Arts 20(3) and 21(1), RCD Arts 25(1) and 28).
 */
@Component
class NeedsProcesses {

  private static final String ASSESSMENT = "special-needs-assessment";
  private static final String SUPPORT = "needs-support";

  /** Fact of the case: signs came when the person had been spoken to already. */
  private static final String REVIEW_OWED = "needsReviewOwed";

  /** The tasks in which signs are gone through with the person. */
  private static final String[] TALKS = {"userTask_assessNeeds", "userTask_lookAtSigns"};

  private static final String REHABILITATION = "victim-rehabilitation";

  private final RuntimeService runtimeService;
  private final TaskService taskService;
  private final EngineUser user;
  private final CaseFile caseFile;
  private final RecordedNeeds needs;

  NeedsProcesses(RuntimeService runtimeService, TaskService taskService, EngineUser user, CaseFile caseFile, RecordedNeeds needs) {
    this.runtimeService = runtimeService;
    this.taskService = taskService;
    this.user = user;
    this.caseFile = caseFile;
    this.needs = needs;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    switch (recorded.event().type()) {
      case "needs-signs-seen", "dependency-stated" -> review(caseNumber);
      case "needs-identified" -> support(caseNumber);
      default -> { }
    }
  }

  /** An assessment in which the person is still to be spoken to takes the new signs in; else they are looked at after its decision. */
  private void review(String caseNumber) {
    if (runs(caseNumber, ASSESSMENT)) {
      boolean seenInTheTalk = isTalkToCome(caseNumber);
      if (!seenInTheTalk) {
        caseFile.putFacts(caseNumber, Map.of(REVIEW_OWED, true));
      }
      String text = seenInTheTalk
          ? "The assessment of needs that is open takes the new signs into account"
          : "The talk about needs is over: who decides sees the new signs, and they are looked at with the person after the decision";
      caseFile.note(caseNumber, "needs-signs-noted", "APR Art 20(3), RCD Art 25(1)", "engine", text);
      return;
    }
    startReview(caseNumber);
  }

  /** An assessment has come to its decision: signs that came when the person had been spoken to already are looked at now. */
  void reviewWhatCameAfterTheTalk(String caseNumber) {
    if (Boolean.TRUE.equals(caseFile.facts(caseNumber).get(REVIEW_OWED))) {
      caseFile.putFacts(caseNumber, Map.of(REVIEW_OWED, false));
      startReview(caseNumber);
    }
  }

  private boolean isTalkToCome(String caseNumber) {
    return user.asTheEngine(() -> taskService.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKeyIn(TALKS).count() > 0);
  }

  private void startReview(String caseNumber) {
    Map<String, Object> facts = caseFile.facts(caseNumber);
    Map<String, Object> variables = new HashMap<>(Map.of("needsReview", true));
    variables.put("minor", Boolean.TRUE.equals(facts.get("minor")));
    variables.put("unaccompaniedMinor", Boolean.TRUE.equals(facts.get("unaccompaniedMinor")));
    start(caseNumber, ASSESSMENT, variables);
  }

  private void support(String caseNumber) {
    startUnlessRunning(caseNumber, SUPPORT);
    if (Boolean.TRUE.equals(needs.decided(caseNumber).get("rehabilitationOwed"))) {
      startUnlessRunning(caseNumber, REHABILITATION);
    }
  }

  private void startUnlessRunning(String caseNumber, String process) {
    if (!runs(caseNumber, process)) {
      start(caseNumber, process, Map.of());
    }
  }

  private boolean runs(String caseNumber, String process) {
    return user.asTheEngine(
        () ->
            runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(process).count() > 0);
  }

  private void start(String caseNumber, String process, Map<String, Object> variables) {
    user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(process, caseNumber, variables));
  }
}
