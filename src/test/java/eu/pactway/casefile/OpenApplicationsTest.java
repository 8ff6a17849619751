package eu.pactway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApplicationsTest {

  private static final String CASE = "IT-2026-0000001-7";

  private final LegalEventRows rows = mock(LegalEventRows.class);
  private final OpenApplications applications = new OpenApplications(rows);
  private final List<FiledEvent> events = new ArrayList<>();

  @BeforeEach
  void aFile() {
    when(rows.filed(CASE)).thenReturn(events);
  }

  @Test
  void nobodyWhoSaidNothingWaits() {
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  @Test
  void aWishIsOpenUntilItIsRegistered() {
    told("application-made", "2026-11-23T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isTrue();
    told("application-registered", "2026-11-23T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  @Test
  void aRegistrationThatStatesAnEarlierMinuteTakesUpTheWishThatWasToldBefore() {
    told("application-made", "2026-11-23T10:00:32Z");
    filed("application-registered", "2026-11-23T10:00:00Z", false, "2026-11-23T10:00:32Z");
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  @Test
  void aWishToldAfterTheRegistrationAboutAnEarlierMomentIsTheSameApplication() {
    told("application-registered", "2026-11-24T10:00:00Z");
    filed("application-made", "2026-11-23T10:00:00Z", false, "2026-11-25T08:00:00Z");
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  @Test
  void aWishOfTheVeryMinuteOfTheRegistrationToldAfterItIsHeard() {
    told("application-registered", "2026-11-24T10:00:00Z");
    told("application-made", "2026-11-24T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isTrue();
  }

  @Test
  void aRegistrationOfWhichOnlyTheDayIsKnownTakesUpTheWishOfThatDay() {
    told("application-made", "2026-11-23T10:00:00Z");
    onDay("application-registered", "2026-11-22T23:00:00Z", "2026-11-23T15:00:00Z");
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  @Test
  void aWishOnTheDayOfTheRegistrationButToldAfterItIsNotTakenUpByIt() {
    onDay("application-registered", "2026-11-22T23:00:00Z", "2026-11-23T09:00:00Z");
    told("application-made", "2026-11-23T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isTrue();
  }

  @Test
  void whatIsSaidBeforeTheFinalDecisionBelongsToTheProcedureThatItEnds() {
    registered();
    told("application-made", "2026-12-20T10:00:00Z");
    told("final-decision", "2026-12-21T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  @Test
  void whatIsSaidAfterTheFinalDecisionIsANewApplication() {
    registered();
    told("final-decision", "2026-12-21T10:00:00Z");
    told("application-made", "2026-12-21T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isTrue();
  }

  @Test
  void aWishThatWasCorrectedCountsByItsCorrection() {
    told("application-registered", "2026-11-24T10:00:00Z");
    var wrong = new LegalEvent(CASE, "application-made", Instant.parse("2026-11-25T10:00:00Z"), false, Instant.parse("2026-11-25T10:00:00Z"), "test", "engine");
    events.add(new FiledEvent(7, wrong, null, true, "typed wrongly"));
    filed("application-made", "2026-11-23T10:00:00Z", false, "2026-11-26T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  @Test
  void whatWasSaidBeforeTheFinalDecisionAndIsToldOnlyAfterItIsNotLost() {
    registered();
    told("final-decision", "2026-12-21T10:00:00Z");
    filed("application-made", "2026-12-20T10:00:00Z", false, "2026-12-22T08:00:00Z");
    assertThat(applications.isOpen(CASE)).isTrue();
  }

  @Test
  void aSecondRegistrationTakesUpTheSecondApplication() {
    registered();
    told("final-decision", "2026-12-21T10:00:00Z");
    told("application-made", "2026-12-22T10:00:00Z");
    told("application-registered", "2026-12-23T10:00:00Z");
    assertThat(applications.isOpen(CASE)).isFalse();
  }

  private void registered() {
    told("application-made", "2026-11-23T10:00:00Z");
    told("application-registered", "2026-11-24T10:00:00Z");
  }

  private void told(String type, String at) {
    filed(type, at, false, at);
  }

  private void onDay(String type, String at, String recordedAt) {
    filed(type, at, true, recordedAt);
  }

  private void filed(String type, String at, boolean dateOnly, String recordedAt) {
    var event = new LegalEvent(CASE, type, Instant.parse(at), dateOnly, Instant.parse(recordedAt), "test", "engine");
    events.add(new FiledEvent(events.size(), event, null, false, null));
  }
}
