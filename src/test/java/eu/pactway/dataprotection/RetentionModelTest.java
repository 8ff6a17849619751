package eu.pactway.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/dataprotection/retention.bpmn")
class RetentionModelTest extends ModelTest {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  @BeforeEach
  void nothingHolds() {
    delegate("lookForHoldsDelegate").returns("erasureHold", "none");
  }

  @Test
  void aDecidedFileIsErasedTenYearsAfterTheFinalDecisionAndNotAMomentBefore() {
    record("final-decision", "2026-11-20");
    closed(true, false);
    Instant end = due("apr-art72-1-retention");
    assertThat(end).isEqualTo(Instant.parse("2036-11-20T23:00:00Z"));

    moveTimeTo(end.minus(MOMENT));
    assertThat(delegate("eraseCaseDelegate").count()).isZero();
    moveTimeTo(end);
    assertEnded("endEvent_erased");
    assertThat(delegate("eraseCaseDelegate").count()).isOne();
  }

  @Test
  void aFileWithoutFinalDecisionIsKeptForTheTimeThatTheMemberStatePlans() {
    record("case-closed");
    closed(false, false);
    moveTimeTo(due("gdpr-art5-1e-case-file").minus(MOMENT));
    assertThat(delegate("eraseCaseDelegate").count()).isZero();
    moveTimeBy(MOMENT);
    assertEnded("endEvent_erased");
  }

  @Test
  void whoBecomesACitizenOrIsGrantedItIsErasedAtOnce() {
    record("final-decision", "2026-11-20");
    closed(true, false);
    moveTimeBy(Duration.ofDays(900));
    correlate("pactway.dataprotection.erasure-due");
    assertEnded("endEvent_erased");
  }

  @Test
  void whatIsDueWhenTheCaseIsClosedIsErasedAtOnce() {
    closed(false, true);
    assertEnded("endEvent_erased");
    assertThat(passed()).doesNotContain("subProcess_keepFile");
  }

  @Test
  void aFileThatAClaimStillNeedsIsKeptUntilThePersonWhoLooksFindsNoneAnyMore() {
    delegate("lookForHoldsDelegate").returnsFirst("erasureHold", "ground").returnsFirst("erasureHold", "ground").returns("erasureHold", "none");
    closed(false, true);
    assertThat(delegate("eraseCaseDelegate").count()).isZero();
    completeTask("userTask_reviewHold");
    assertThat(delegate("eraseCaseDelegate").count()).isZero();
    completeTask("userTask_reviewHold");
    assertEnded("endEvent_erased");
  }

  @Test
  void aFileWhoseDataSetIsStillStoredInEurodacWaitsForItsEndByItself() {
    delegate("lookForHoldsDelegate").returnsFirst("erasureHold", "eurodac").returns("erasureHold", "none");
    closed(false, true);
    assertOpen("message_storageOver");
    assertThat(delegate("eraseCaseDelegate").count()).isZero();
    correlate("pactway.dataprotection.storage-over");
    assertEnded("endEvent_erased");
  }

  @Test
  void aHoldThatIsSetWhileTheErasureStandsInTheQueueIsLookedForAgainAndNothingIsErased() {
    delegate("lookForHoldsDelegate").returnsFirst("erasureHold", "none").returnsFirst("erasureHold", "ground").returns("erasureHold", "none");
    delegate("eraseCaseDelegate").throwsError("ERASURE_HELD");
    closed(false, true);
    assertOpen("userTask_reviewHold");
    delegate("eraseCaseDelegate").returns(Map.of());
    completeTask("userTask_reviewHold");
    assertEnded("endEvent_erased");
    assertThat(delegate("eraseCaseDelegate").count()).isEqualTo(2);
  }

  private void closed(boolean decided, boolean due) {
    start("retention", Map.of("finalDecisionTaken", decided, "erasureDue", due));
  }
}
