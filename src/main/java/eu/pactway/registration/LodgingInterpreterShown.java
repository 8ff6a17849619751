package eu.pactway.registration;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.TimelineEntry;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells who takes a lodging, and who looks for an interpreter for it, how the search stands (APR Art 8(3)). */
@Component
class LodgingInterpreterShown implements FormContribution {

  private static final String KEY = "shown_lodging_interpreter";

  private final CaseFile caseFile;
  private final LodgingAppointments appointments;

  LodgingInterpreterShown(CaseFile caseFile, LodgingAppointments appointments) {
    this.caseFile = caseFile;
    this.appointments = appointments;
  }

  @Override
  public Set<String> keys() {
    return Set.of(KEY);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    return Map.of(KEY, words(task.caseNumber()) + " (" + LodgingInterpreters.ARTICLE + ").");
  }

  private String words(String caseNumber) {
    return caseFile.timeline(caseNumber).stream()
        .filter(entry -> entry.type().startsWith(LodgingInterpreters.NOTES))
        .map(TimelineEntry::text)
        .reduce((earlier, later) -> later)
        .orElseGet(() -> appointments.latest(caseNumber).map(LodgingInterpreterShown::words).orElse("Nobody has said yet whether an interpreter is needed"));
  }

  private static String words(LodgingAppointment appointment) {
    return appointment.interpreterNeeded()
        ? "An interpreter is needed; the interpreters' service has not answered yet"
        : "No interpreter is needed, as was said when the appointment was given";
  }
}
