package eu.pactway.asylum;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/asylum/personal-interview.bpmn")
class PersonalInterviewModelTest extends ModelTest {

  private static final String COMMENTS = "apr-art14-3-comments-on-report";

  @BeforeEach
  void theServiceBooksAtOnce() {
    delegate("bookInterviewInterpreterDelegate").returns("interpreterBooked", true);
  }

  @Test
  void theApplicantIsHeardAndMayCommentOnTheReport() {
    begin(false);
    planned();
    held();
    assertThat(delegate("inviteToInterviewDelegate").count()).isOne();
    completeTask("userTask_writeReport", Map.of("reportAvailableAt", "2026-11-23"));
    assertThat(isRecorded("interview-ended")).isTrue();
    assertThat(clock(COMMENTS)).isEqualTo("running");
    completeTask("userTask_recordComments");

    assertEnded("endEvent_interviewed");
    assertThat(clock(COMMENTS)).isEqualTo("met");
    assertThat(variables()).containsEntry("interviewHeld", true);
  }

  @Test
  void theDecisionDoesNotWaitForCommentsBeyondTheirTime() {
    begin(false);
    planned();
    held();
    completeTask("userTask_writeReport", Map.of("reportAvailableAt", "2026-11-23"));
    moveTimeTo(due(COMMENTS).minusSeconds(1));
    assertOpen("userTask_recordComments");
    moveTimeTo(due(COMMENTS));

    assertEnded("endEvent_noComments");
  }

  @Test
  void aNewDateIsSetWhereTheAbsenceWasBeyondControl() {
    begin(false);
    planned();
    completeTask("userTask_holdInterview", Map.of("interviewHeld", false, "newDateNeeded", true, "interviewEndedAt", "2026-11-23"));

    assertOpen("userTask_planInterview");
  }

  @Test
  void whoIsHeardInTheInterviewersLanguageNeedsNoInterpreter() {
    begin(false);
    completeTask("userTask_planInterview", Map.of("interviewOmitted", false, "interpreterNeeded", false));
    assertOpen("userTask_holdInterview");
    assertThat(delegate("bookInterviewInterpreterDelegate").count()).isZero();
  }

  @Test
  void withoutAnInterpreterThereIsNoInterviewUntilOneIsFound() {
    delegate("bookInterviewInterpreterDelegate").throwsError("NO_INTERPRETER");
    begin(false);
    planned();
    assertOpen("userTask_findInterviewInterpreter");
    completeTask("userTask_findInterviewInterpreter", Map.of("interpreterSearch", "ask-again"));
    assertOpen("userTask_findInterviewInterpreter");
    completeTask("userTask_findInterviewInterpreter", Map.of("interpreterSearch", "found"));
    assertOpen("userTask_holdInterview");
  }

  @Test
  void aBookingThatIsPendingIsNoneUntilTheServiceSaysYes() {
    delegate("bookInterviewInterpreterDelegate").returns("interpreterBooked", false);
    delegate("takeInterviewInterpreterAnswerDelegate").returns("interpreterBooked", true);
    begin(false);
    planned();
    assertOpen("userTask_findInterviewInterpreter");
    correlate("pactway.asylum.interpreter-answered");
    assertOpen("userTask_holdInterview");
  }

  @Test
  void aLaterNoLeavesTheSearchToAPersonAndALaterYesIsStillTaken() {
    delegate("bookInterviewInterpreterDelegate").returns("interpreterBooked", false);
    delegate("takeInterviewInterpreterAnswerDelegate").returns("interpreterBooked", false);
    begin(false);
    planned();
    correlate("pactway.asylum.interpreter-answered");
    assertOpen("userTask_findInterviewInterpreter");
    delegate("takeInterviewInterpreterAnswerDelegate").returns("interpreterBooked", true);
    correlate("pactway.asylum.interpreter-answered");
    assertOpen("userTask_holdInterview");
  }

  @Test
  void withoutAnInterpreterForTheDateAnotherDateMayBeSet() {
    delegate("bookInterviewInterpreterDelegate").throwsError("NO_INTERPRETER");
    begin(false);
    planned();
    completeTask("userTask_findInterviewInterpreter", Map.of("interpreterSearch", "new-date"));
    assertOpen("userTask_planInterview");
  }

  @Test
  void unjustifiedAbsenceDoesNotBlockTheDecision() {
    begin(false);
    planned();
    completeTask("userTask_holdInterview", Map.of("interviewHeld", false, "newDateNeeded", false, "interviewEndedAt", "2026-11-23"));

    assertEnded("endEvent_absent");
  }

  @Test
  void withoutInterviewTheApplicantMayAddWrittenInformation() {
    begin(false);
    completeTask("userTask_planInterview", Map.of("interviewOmitted", true));
    completeTask("userTask_takeWrittenInformation");

    assertEnded("endEvent_interviewOmitted");
  }

  @Test
  void aMinorAloneIsHeardWhereItIsInTheBestInterests() {
    begin(true);
    assertOpen("message_minorRepresented");
    correlate("pactway.minors.minor-represented");
    completeTask("userTask_prepareMinor", Map.of("minorMayBeHeard", true));

    assertOpen("userTask_planInterview");
  }

  @Test
  void aMinorAloneIsNotHeardAgainstTheBestInterests() {
    begin(true);
    correlate("pactway.minors.minor-represented");
    completeTask("userTask_prepareMinor", Map.of("minorMayBeHeard", false));

    assertOpen("userTask_takeWrittenInformation");
  }

  private void begin(boolean minorAlone) {
    start("personal-interview", Map.of("track", "regular", "unaccompaniedMinor", minorAlone));
  }

  private void planned() {
    completeTask("userTask_planInterview", Map.of("interviewOmitted", false, "interpreterNeeded", true));
  }

  private void held() {
    completeTask("userTask_holdInterview", Map.of("interviewHeld", true, "interviewEndedAt", "2026-11-23T09:00:00+01:00"));
  }
}
