package eu.pactway.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/registration/lodging-interpreter.bpmn")
class LodgingInterpreterModelTest extends ModelTest {

  private static final String FIND = "userTask_findLodgingInterpreter";
  private static final String ANSWERED = "pactway.registration.interpreter-answered";

  @BeforeEach
  void theServiceHasSomebody() {
    delegate("bookLodgingInterpreterDelegate").returns("interpreterBooked", true);
  }

  @Test
  void whoIsBookedAtOnceIsLookedForNoMore() {
    start("lodging-interpreter");
    assertEnded("endEvent_interpreterFound");
    assertThat(passed()).doesNotContain(FIND);
  }

  @Test
  void theServiceMayBeAwayForAWhile() {
    delegate("bookLodgingInterpreterDelegate").fails(2);
    start("lodging-interpreter");
    assertThat(passed()).doesNotContain("endEvent_interpreterFound");
    moveTimeBy(Duration.ofMinutes(5));
    assertEnded("endEvent_interpreterFound");
  }

  @Test
  void whereTheServiceHasNobodySomebodyIsFoundByHand() {
    nobodyIsThere();
    solve("found");
    assertEnded("endEvent_interpreterFound");
  }

  @Test
  void theServiceIsAskedOnceMore() {
    nobodyIsThere();
    solve("ask-again");
    assertOpen(FIND);
    assertThat(delegate("bookLodgingInterpreterDelegate").count()).isEqualTo(2);
  }

  @Test
  void forAnotherDayOneIsBookedAnew() {
    nobodyIsThere();
    solve("new-date");
    assertOpen(FIND);
    assertThat(delegate("bookLodgingInterpreterDelegate").count()).isEqualTo(2);
  }

  @Test
  void whoLodgesByFormNeedsNone() {
    nobodyIsThere();
    solve("by-form");
    assertEnded("endEvent_lodgesByForm");
  }

  @Test
  void aBookingThatIsPendingIsNoneUntilTheServiceSaysYes() {
    delegate("takeLodgingInterpreterAnswerDelegate").returns("interpreterBooked", true);
    theAnswerFollows();
    assertOpen(FIND);
    correlate(ANSWERED);
    assertEnded("endEvent_interpreterFound");
  }

  @Test
  void aLaterNoLeavesTheSearchToAPersonAndALaterYesIsStillTaken() {
    delegate("takeLodgingInterpreterAnswerDelegate").returns("interpreterBooked", false);
    theAnswerFollows();
    correlate(ANSWERED);
    assertOpen(FIND);
    delegate("takeLodgingInterpreterAnswerDelegate").returns("interpreterBooked", true);
    correlate(ANSWERED);
    assertEnded("endEvent_interpreterFound");
  }

  private void nobodyIsThere() {
    delegate("bookLodgingInterpreterDelegate").throwsError("NO_INTERPRETER");
    start("lodging-interpreter");
    assertOpen(FIND);
  }

  private void theAnswerFollows() {
    delegate("bookLodgingInterpreterDelegate").returns("interpreterBooked", false);
    start("lodging-interpreter");
  }

  private void solve(String how) {
    completeTask(FIND, Map.of("lodgingInterpreterSearch", how));
  }
}
