package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import eu.pactway.partner.HealthPort.Care;
import eu.pactway.partner.Subject;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refers the person to the health service for care, treatment or isolation (SCR Art 12(1)). */
@Component
class ReferToCareDelegate implements JavaDelegate {

  private final HealthPort health;
  private final CaseFile caseFile;
  private final Records records;

  ReferToCareDelegate(HealthPort health, CaseFile caseFile, Records records) {
    this.health = health;
    this.caseFile = caseFile;
    this.records = records;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    Map<String, Object> answers = records.latest(caseNumber, ScreeningForms.HEALTH).orElseThrow().answers();
    Care care = Care.valueOf(String.valueOf(answers.getOrDefault("care", Care.ESSENTIAL_TREATMENT)));
    Subject subject = Subject.of(caseFile.get(caseNumber).applicant());
    String note = String.valueOf(answers.getOrDefault("careNote", ""));
    Call call = Call.of(caseNumber, caseNumber + ":" + execution.getProcessInstanceId() + ":care", "SCR Art 12(1)");
    health.refer(call, new HealthPort.Referral(care, subject, care == Care.EMERGENCY_CARE, note));
    caseFile.note(caseNumber, "referred-to-care", "SCR Art 12(1)", "health", "Referred to the health service");
  }
}
