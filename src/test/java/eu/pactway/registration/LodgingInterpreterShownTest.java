package eu.pactway.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.TimelineEntry;
import eu.pactway.engine.FormTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever takes a lodging reads at the form whether somebody interprets. */
class LodgingInterpreterShownTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final CaseFile caseFile = mock(CaseFile.class);
  private final LodgingAppointments appointments = mock(LodgingAppointments.class);

  @Test
  void theLastWordOfTheSearchCounts() {
    when(caseFile.timeline(CASE))
        .thenReturn(List.of(entry("lodging-interpreter-missing", "Nobody is there"), entry("lodging-interpreter-booked", "One is booked"), entry("note", "Else")));
    assertThat(shown()).isEqualTo("One is booked (APR Art 8(3)).");
  }

  @Test
  void beforeTheServiceHasAnsweredTheAppointmentCounts() {
    appointed(true);
    assertThat(shown()).contains("An interpreter is needed", "not answered yet");
    appointed(false);
    assertThat(shown()).contains("No interpreter is needed");
  }

  @Test
  void whereNobodyHasAskedThatIsSaid() {
    assertThat(shown()).contains("Nobody has said yet");
  }

  private void appointed(boolean needed) {
    LodgingAppointment appointment =
        LodgingAppointment.of(Map.of("lodgingDate", "2026-11-24", "lodgingInterpreter", needed ? "needed" : "not-needed"));
    when(appointments.latest(CASE)).thenReturn(Optional.of(appointment));
  }

  private String shown() {
    FormTask task =
        new FormTask("task", CASE, "registration-and-lodging", "userTask_lodgeApplication", "Lodge", "registration-lodging", "{}", "officer", Map.of());
    return new LodgingInterpreterShown(caseFile, appointments).of(task).get("shown_lodging_interpreter").toString();
  }

  private static TimelineEntry entry(String type, String text) {
    return new TimelineEntry(NOW, NOW, type, null, "engine", text);
  }
}
