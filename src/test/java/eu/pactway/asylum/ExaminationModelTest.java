package eu.pactway.asylum;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models({"processes/asylum/examination.bpmn"})
class ExaminationModelTest extends ModelTest {

  private static final String ORDINARY = "apr-art35-4-ordinary";
  private static final String ACCELERATED = "apr-art35-3-accelerated";
  private static final String BORDER = "apr-art51-2-border-maximum";
  private static final String LATE = "expired-limit";
  private static final String TRACK_CHANGED = "pactway.asylum.track-changed";

  @BeforeEach
  void anApplicationIsLodged() {
    record("application-registered", "2026-11-16");
    record("application-lodged", "2026-11-20");
    opened(false);
    called("personal-interview").returns("interviewHeld", true);
    called("first-instance-decision").returns(Map.of("decision", "refugee", "returnDecision", false));
    called(LATE).waits();
  }

  @Test
  void theRegularProcedureEndsWithTheDecisionServed() {
    examineIn("regular");
    assertThat(clock(ORDINARY)).isEqualTo("running");
    assertThat(task("userTask_examineRegular").getDueDate()).isEqualTo(due(ORDINARY));
    completeTask("userTask_examineRegular");

    assertEnded("endEvent_examined");
    assertThat(clock(ORDINARY)).isEqualTo("met");
    assertThat(variables()).containsEntry("decision", "refugee").containsEntry("track", "regular");
  }

  @Test
  void theSupervisorIsCalledWhenTheSixMonthsAreOverAndTheExaminationGoesOn() {
    examineIn("regular");
    moveTimeTo(due(ORDINARY).minusSeconds(1));
    assertOpen("userTask_examineRegular");
    moveTimeTo(due(ORDINARY));
    assertOpen("userTask_examineRegular", "callActivity_lateRegular");
    finishCalled(LATE, Map.of());
    assertOpen("userTask_examineRegular");
    completeTask("userTask_examineRegular");

    assertEnded("endEvent_examined");
  }

  @Test
  void anOpenQuestionAboutTheLimitEndsWithTheDecision() {
    examineIn("regular");
    moveTimeTo(due(ORDINARY));
    completeTask("userTask_examineRegular");

    assertEnded("endEvent_examined");
  }

  @Test
  void anExtendedLimitIsOverOnTheNewDateAndNotOnTheOld() {
    examineIn("regular");
    Instant old = due(ORDINARY);
    adjust(ORDINARY, new Adjustment(AdjustmentKind.EXTENSION, "apr-art35-4-ordinary--art35-5", 6, eu.pactway.law.Unit.MONTHS, null, null, null, null));
    moveTimeTo(old);
    assertOpen("userTask_examineRegular");
    moveTimeTo(due(ORDINARY).minusSeconds(1));
    assertOpen("userTask_examineRegular");
    moveTimeTo(due(ORDINARY));

    assertOpen("userTask_examineRegular", "callActivity_lateRegular");
    finishCalled(LATE, Map.of());
  }

  @Test
  void aPostponedExaminationIsReviewedEveryFourMonthsAndNeverWaitsBeyondTwentyOne() {
    examineIn("regular");
    correlate("pactway.asylum.postponement-proposed");
    completeTask("userTask_decideOnPostponement", Map.of("examinationPostponed", true, "postponedOn", "2026-11-23"));
    assertThat(clock("apr-art35-7-postponement-cap")).isEqualTo("running");
    moveTimeTo(due("apr-art35-7-review-situation"));
    completeTask("userTask_reviewSituation", Map.of("examinationPostponed", true, "reviewedOn", "2027-03-23"));
    moveTimeTo(due(ORDINARY));
    assertOpen("userTask_examineRegular", "timer_reviewDue", "timer_postponementCap");
    moveTimeTo(due("apr-art35-7-postponement-cap"));

    assertThat(called(LATE).count()).isZero();
    finishCalled(LATE, Map.of());
    assertThat(called(LATE).count()).isOne();
  }

  @Test
  void aSituationThatIsCertainAgainEndsThePostponement() {
    examineIn("regular");
    correlate("pactway.asylum.postponement-proposed");
    completeTask("userTask_decideOnPostponement", Map.of("examinationPostponed", true, "postponedOn", "2026-11-23"));
    moveTimeTo(due("apr-art35-7-review-situation"));
    completeTask("userTask_reviewSituation", Map.of("examinationPostponed", false, "reviewedOn", "2027-03-23"));

    assertOpen("userTask_examineRegular");
    assertThat(delegate("resumeExaminationDelegate").count()).isOne();
  }

  @Test
  void aProposalToPostponeMayBeRefused() {
    examineIn("regular");
    correlate("pactway.asylum.postponement-proposed");
    completeTask("userTask_decideOnPostponement", Map.of("examinationPostponed", false, "postponedOn", "2026-11-23"));

    assertOpen("userTask_examineRegular");
  }

  @Test
  void aLateAcceleratedCaseMayMoveToTheRegularProcedure() {
    examineIn("accelerated");
    moveTimeTo(due(ACCELERATED).minusSeconds(1));
    assertOpen("userTask_examineAccelerated");
    moveTimeTo(due(ACCELERATED));
    assertOpen("userTask_examineAccelerated", "callActivity_lateAccelerated");
    finishCalled(LATE, Map.of());
    correlate(TRACK_CHANGED);
    track("regular");
    completeTask("userTask_assessTrack");
    assertOpen("userTask_examineRegular");
    correlate(TRACK_CHANGED);
    track("accelerated");
    completeTask("userTask_assessTrack");
    completeTask("userTask_examineAccelerated");

    assertEnded("endEvent_examined");
  }

  @Test
  void afterTwelveWeeksAtTheBorderThePersonEntersAndTheExaminationGoesOn() {
    examineIn("border");
    assertThat(clock(BORDER)).isEqualTo("running");
    track("regular");
    moveTimeTo(due(BORDER).minusSeconds(1));
    assertOpen("userTask_examineBorder");
    moveTimeTo(due(BORDER));

    assertOpen("userTask_examineRegular");
    assertThat(isRecorded("entry-authorised")).isTrue();
    assertThat(delegate("authoriseEntryDelegate").count()).isOne();
  }

  @Test
  void theBorderProcedureCeasesWhenAGroundAgainstItAppears() {
    examineIn("border");
    correlate(TRACK_CHANGED);

    assertOpen("userTask_assessTrack");
    assertThat(delegate("leaveBorderDelegate").count()).isOne();
    assertThat(isRecorded("entry-authorised")).isTrue();
  }

  @Test
  void aBorderCaseIsDecidedAtTheBorderAndItsStayGoesOnBeingCounted() {
    called("first-instance-decision").returns(Map.of("decision", "manifestly-unfounded", "returnDecision", true));
    examineIn("border");
    completeTask("userTask_examineBorder");

    assertEnded("endEvent_examined");
    assertThat(clock(BORDER)).isEqualTo("running");
  }

  @Test
  void anInadmissibleApplicationIsDecidedWithoutMerits() {
    called("first-instance-decision").returns(Map.of("decision", "inadmissible", "returnDecision", true));
    examineIn("admissibility");
    completeTask("userTask_assessAdmissibility", Map.of("admissible", false));

    assertEnded("endEvent_examined");
    assertThat(clock("apr-art35-1-inadmissibility")).isEqualTo("met");
  }

  @Test
  void anAdmissibleApplicationGoesOnToTheMerits() {
    examineIn("admissibility");
    track("regular");
    completeTask("userTask_assessAdmissibility", Map.of("admissible", true));

    assertOpen("userTask_examineRegular");
  }

  @Test
  void theTwoMonthsForAdmissibilityCallTheSupervisor() {
    examineIn("admissibility");
    moveTimeTo(due("apr-art35-1-inadmissibility").minusSeconds(1));
    assertOpen("userTask_assessAdmissibility");
    moveTimeTo(due("apr-art35-1-inadmissibility"));

    assertOpen("userTask_assessAdmissibility", "callActivity_lateAdmissibility");
    finishCalled(LATE, Map.of());
  }

  @Test
  void theTenWorkingDaysCountOnlyForAnApplicationAfterAReturnDecision() {
    var late = new HashMap<String, Object>(Map.of("track", "admissibility", "lateApplication", true));
    delegate("determineTrackDelegate").returns(late);
    start("examination", applicant());
    completeTask("userTask_assessTrack");
    moveTimeTo(due("apr-art35-1-inadmissibility-late-application").minusSeconds(1));
    assertOpen("userTask_assessAdmissibility");
    moveTimeTo(due("apr-art35-1-inadmissibility-late-application"));

    assertOpen("userTask_assessAdmissibility", "callActivity_lateApplication");
    finishCalled(LATE, Map.of());
  }

  @Test
  void aChangeOfProcedureLeavesTheExaminationOfAdmissibility() {
    examineIn("admissibility");
    correlate(TRACK_CHANGED);

    assertOpen("userTask_assessTrack");
  }

  @Test
  void aCaseSentBackByACourtHasItsOwnLimit() {
    opened(true);
    record("case-referred-back", "2026-11-20");
    start("examination", applicant());
    assertOpen("userTask_examineRenewed");
    assertThat(clock("apr-art35-8-after-annulment")).isEqualTo("running");
    moveTimeTo(due("apr-art35-8-after-annulment"));
    assertOpen("userTask_examineRenewed", "callActivity_lateRenewed");
    finishCalled(LATE, Map.of());
    completeTask("userTask_examineRenewed");

    assertEnded("endEvent_examined");
  }

  private void examineIn(String track) {
    track(track);
    start("examination", applicant());
    completeTask("userTask_assessTrack");
  }

  private void track(String track) {
    delegate("determineTrackDelegate").returns(Map.of("track", track, "lateApplication", false));
  }

  private void opened(boolean referredBack) {
    delegate("openExaminationDelegate").returns(
        Map.of("referredBack", referredBack, "examinationPostponed", false, "lateApplication", false, "track", "regular"));
  }

  private static Map<String, Object> applicant() {
    return Map.of("arrivalKind", "border-crossing-point", "unaccompaniedMinor", false, "minor", false, "familyWithMinor", true);
  }
}
