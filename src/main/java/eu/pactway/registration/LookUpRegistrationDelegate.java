package eu.pactway.registration;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.OpenApplications;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks up whether the application is registered already, so that nothing is asked twice (APR Art 27(4)). */
@Component
class LookUpRegistrationDelegate implements JavaDelegate {

  private final CaseFile caseFile;
  private final OpenApplications applications;
  private final LodgingAppointments appointments;

  LookUpRegistrationDelegate(CaseFile caseFile, OpenApplications applications, LodgingAppointments appointments) {
    this.caseFile = caseFile;
    this.applications = applications;
    this.appointments = appointments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    boolean registered = caseFile.latest(caseNumber, "application-registered").isPresent();
    execution.setVariable("applicationRegistered", registered && !applications.isOpen(caseNumber));
    // Who lodges later understands no more than before; where an appointment is given now, its form says it anew.
    boolean needed = appointments.latest(caseNumber).filter(LodgingAppointment::interpreterNeeded).isPresent();
    execution.setVariable("lodgingInterpreter", needed ? "needed" : "not-needed");
    if (isMadeAfterScreening(caseNumber)) {
      // Art 27(7) counts from the end of a screening during which the application was made; a later one is registered from its making.
      execution.setVariable("screeningSite", "none");
    }
  }

  private boolean isMadeAfterScreening(String caseNumber) {
    Instant made = caseFile.latest(caseNumber, "application-made").map(LegalEvent::at).orElse(null);
    return made != null && caseFile.latest(caseNumber, "screening-ended").filter(ended -> ended.at().isBefore(made)).isPresent();
  }
}
