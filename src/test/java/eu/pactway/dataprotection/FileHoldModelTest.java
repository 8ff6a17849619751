package eu.pactway.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/dataprotection/file-hold.bpmn")
class FileHoldModelTest extends ModelTest {

  @Test
  void aFileThatWentToACourtIsHeldUntilTheOfficerSaysThatTheCourtHasDoneWithIt() {
    start("file-hold", Map.of("fileHoldGround", "court-export"));
    moveTimeBy(Duration.ofDays(4000));
    assertOpen("userTask_endCourtHold");
    completeTask("userTask_endCourtHold", Map.of("courtExportEndReason", "The ruling is final"));
    assertEnded("endEvent_holdEnded");
    assertThat(delegate("endHoldDelegate").count()).isOne();
    assertThat(delegate("tellOfRestrictionEndDelegate").count()).isZero();
  }

  @Test
  void thePersonIsToldBeforeARestrictionEnds() {
    start("file-hold", Map.of("fileHoldGround", "data-subject-dispute"));
    completeTask("userTask_endRestriction", Map.of("restrictionEndReasons", "Verified with the passport"));
    assertEnded("endEvent_holdEnded");
    assertThat(passed()).containsSubsequence("serviceTask_tellOfEnd", "serviceTask_endHold");
    assertThat(delegate("tellOfRestrictionEndDelegate").count()).isOne();
  }
}
