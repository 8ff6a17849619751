package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.engine.EngineUser;
import eu.pactway.partner.BiometricsPort.Category;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eurodac Art 15(1): whose application is registered is an applicant, whatever admission is on file. */
class AdmissionsTest {

  private static final String CASE = "IT-2029-0000001-7";
  private static final Instant DAY = Instant.parse("2029-07-01T10:00:00Z");

  private final Datasets datasets = mock(Datasets.class);
  private final EventDetails details = mock(EventDetails.class);
  private final CaseFile caseFile = mock(CaseFile.class);
  private final Admissions admissions = new Admissions(datasets, details, caseFile, mock(RuntimeService.class), mock(EngineUser.class));
  private final List<LegalEvent> events = new ArrayList<>();

  @BeforeEach
  void temporaryProtectionThatIsStored() {
    when(caseFile.events(CASE)).thenReturn(events);
    when(caseFile.facts(CASE)).thenReturn(Map.of("temporaryProtectionStored", true));
    when(caseFile.latest(eq(CASE), any())).thenAnswer(asked -> events.stream().filter(e -> e.type().equals(asked.getArgument(1))).reduce((a, b) -> b));
    when(datasets.find(eq(CASE), any())).thenReturn(Optional.empty());
  }

  @Test
  void withoutAnApplicationTheAdmissionStands() {
    record("temporary-protection-registered", 0);
    assertThat(admissions.standing(CASE)).isEqualTo("temporary-protection");
  }

  @Test
  void anApplicationThatIsRegisteredLaterComesFirst() {
    record("temporary-protection-registered", 0);
    record("application-registered", 30);
    assertThat(admissions.standing(CASE)).isEqualTo("none");
  }

  @Test
  void anAdmissionThatIsNewerStandsUntilItsDataSetIsSent() {
    record("application-registered", 0);
    record("temporary-protection-registered", 30);
    assertThat(admissions.standing(CASE)).isEqualTo("temporary-protection");

    Dataset sent = mock(Dataset.class);
    when(sent.transmitted()).thenReturn(true);
    when(datasets.find(CASE, Category.TEMPORARY_PROTECTION)).thenReturn(Optional.of(sent));
    assertThat(admissions.standing(CASE)).isEqualTo("none");
  }

  @Test
  void ofSeveralAdmissionsTheLastCounts() {
    record("admission-registered", 0);
    record("temporary-protection-registered", 1);
    assertThat(admissions.standing(CASE)).isEqualTo("temporary-protection");
  }

  private void record(String type, int days) {
    Instant at = DAY.plusSeconds(86_400L * days);
    events.add(new LegalEvent(CASE, type, at, false, at, "registry", "system"));
  }
}
