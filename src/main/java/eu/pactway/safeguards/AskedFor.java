package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.EngineUser;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts what is asked for at any stage beside the journey: counselling after the offer (APR Arts 15(1) and 16(1)), a medical examination
 * (APR Art 24(1) and (3)).
 */
@Component
class AskedFor {

  private static final String COUNSELLING = "legal-counselling";
  private static final String EXAMINATION = "medical-examination";

  private final RuntimeService runtimeService;
  private final EngineUser user;
  private final CaseFile caseFile;
  private final Persons persons;

  AskedFor(RuntimeService runtimeService, EngineUser user, CaseFile caseFile, Persons persons) {
    this.runtimeService = runtimeService;
    this.user = user;
    this.caseFile = caseFile;
    this.persons = persons;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    switch (recorded.event().type()) {
      case "counselling-asked-for" -> counselling(caseNumber);
      case "medical-examination-ordered" -> start(EXAMINATION, caseNumber, Map.of("examinationByAuthority", true));
      case "medical-examination-requested" -> start(EXAMINATION, caseNumber, Map.of("examinationByAuthority", false));
      default -> { }
    }
  }

  /** Who has a counsellor is told so; where the offer is still open, its task takes the wish. */
  private void counselling(String caseNumber) {
    boolean has = persons.applicant(caseNumber).details().containsKey(LegalCounselling.COUNSELLOR);
    if (has || runs(caseNumber)) {
      String text = has ? "Counselling was asked for; there is a counsellor" : "Counselling was asked for; it is being arranged";
      caseFile.note(caseNumber, "counselling-asked-for-again", "APR Art 16(1)", "engine", text);
      return;
    }
    boolean minor = Boolean.TRUE.equals(caseFile.facts(caseNumber).get("unaccompaniedMinor"));
    start(COUNSELLING, caseNumber, Map.of("counsellingAskedLater", true, "unaccompaniedMinor", minor));
  }

  private boolean runs(String caseNumber) {
    return user.asTheEngine(
        () ->
            runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(COUNSELLING).count()
                > 0);
  }

  private void start(String process, String caseNumber, Map<String, Object> variables) {
    user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(process, caseNumber, variables));
  }
}
