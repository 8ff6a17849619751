package eu.pactway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.InboxState;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.Moment;
import eu.pactway.engine.EngineUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Inbox inbox = mock(Inbox.class);
  private final CaseFile caseFile = mock(CaseFile.class);
  private final RuntimeService runtime = mock(RuntimeService.class);
  private final EngineUser user = mock(EngineUser.class);
  private final Admission admission = new Admission(inbox, caseFile, runtime, user);
  private final List<InboxMessageView> told = new ArrayList<>();

  @BeforeEach
  void theEngineActsOnWhatIsTold() {
    when(user.asTheEngine(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
    when(inbox.of(CASE)).thenReturn(told);
    when(caseFile.latest(any(), any())).thenReturn(Optional.empty());
    notified("grant-decision-notified");
  }

  @Test
  void itIsOpenBeforeAnythingIsTold() {
    assertThat(stands()).isEqualTo("open");
  }

  @Test
  void aGrantLeavesItOpenUntilTheStatusIsKnown() {
    tell("admission-decided", Map.of("decision", "granted"));
    assertThat(stands()).isEqualTo("open");
    tell("protection-granted", Map.of());
    assertThat(stands()).isEqualTo("open");
    tell("protection-granted", Map.of("status", "subsidiary"));
    assertThat(admission.standing(CASE)).isEqualTo(new Admission.Standing("protected", "subsidiary"));
  }

  @Test
  void aNationalSchemeMayGiveProtectionOrAStatusOfItsOwn() {
    tell("protection-granted", Map.of("scheme", "national"));
    assertThat(admission.standing(CASE)).isEqualTo(new Admission.Standing("admitted", null));
    tell("protection-granted", Map.of("scheme", "national", "status", "refugee"));
    assertThat(admission.standing(CASE)).isEqualTo(new Admission.Standing("protected", "refugee"));
  }

  @Test
  void theRightsWaitForTheNotificationFromWhichTheirLimitsRun() {
    when(caseFile.latest(CASE, "grant-decision-notified")).thenReturn(Optional.empty());
    tell("protection-granted", Map.of("status", "refugee"));
    assertThat(stands()).isEqualTo("open");
    notified("grant-decision-notified");
    assertThat(stands()).isEqualTo("protected");
  }

  @Test
  void aGrantThatIsToldAfterTheStatusDoesNotHideIt() {
    tell("protection-granted", Map.of("status", "refugee"));
    tell("admission-decided", Map.of("decision", "granted"));
    assertThat(stands()).isEqualTo("protected");
  }

  @Test
  void humanitarianAdmissionMayGiveAStatusOfNationalLaw() {
    tell("protection-granted", Map.of("status", "national"));
    assertThat(stands()).isEqualTo("admitted");
  }

  @Test
  void refusedConcludedInTheNegativeAndDiscontinuedAreAllNoAdmission() {
    tell("admission-decided", Map.of("decision", "refused"));
    assertThat(stands()).isEqualTo("refused");
    told.clear();
    tell("negative-admission-conclusion", Map.of());
    assertThat(stands()).isEqualTo("refused");
    told.clear();
    tell("admission-discontinued", Map.of());
    assertThat(stands()).isEqualTo("refused");
  }

  @Test
  void theJourneyLooksAgainWhenADecisionIsRecordedAndOnlyThen() {
    MessageCorrelationBuilder message = mock(MessageCorrelationBuilder.class, RETURNS_SELF);
    when(runtime.createMessageCorrelation("pactway.journey.admission-moves")).thenReturn(message);
    admission.on(recorded("application-lodged"));
    verifyNoInteractions(runtime);
    admission.on(recorded("admission-decided"));
    verify(message).processInstanceBusinessKey(CASE);
    verify(message).correlateAll();
  }

  @Test
  void whileTheJourneyStandsStillItIsSeenWhatItWaitsFor() {
    notified("admission-registered");
    assertThat(admission.of(CASE)).isEmpty();
    when(inbox.fits(CASE, "pactway.journey.admission-moves")).thenReturn(true);
    assertThat(admission.of(CASE)).singleElement().satisfies(one -> assertThat(one.since()).isEqualTo(NOON));
  }

  private void notified(String event) {
    when(caseFile.latest(CASE, event)).thenReturn(Optional.of(recorded(event).event()));
  }

  private String stands() {
    return admission.standing(CASE).stands();
  }

  private void tell(String type, Map<String, Object> data) {
    Instant at = NOON.plusSeconds(told.size());
    told.add(new InboxMessageView(UUID.randomUUID(), CASE, type, null, new Moment(at, false), "resettlement-unit", data, InboxState.RECORDED, 1, at, at, null));
  }

  private static LegalEventRecorded recorded(String type) {
    return new LegalEventRecorded(new LegalEvent(CASE, type, NOON, false, NOON, "resettlement-unit", "engine"));
  }
}
