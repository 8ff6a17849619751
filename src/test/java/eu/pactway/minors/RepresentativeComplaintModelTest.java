package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/representative-complaint.bpmn")
class RepresentativeComplaintModelTest extends ModelTest {

  @Test
  void aComplaintThatIsUpheldChangesTheRepresentative() {
    start("representative-complaint", Map.of());
    completeTask("userTask_reviewComplaint", Map.of("complaintUpheld", true));
    assertThat(delegate("requestRepresentativeChangeDelegate").count()).isOne();
    assertEnded("endEvent_complaintUpheld");
  }

  @Test
  void aComplaintThatIsNotUpheldChangesNothing() {
    start("representative-complaint", Map.of());
    completeTask("userTask_reviewComplaint", Map.of("complaintUpheld", false));
    assertThat(delegate("requestRepresentativeChangeDelegate").count()).isZero();
    assertEnded("endEvent_complaintRejected");
  }

  @Test
  void theReviewWaitsForNothingButItsReviewer() {
    start("representative-complaint", Map.of());
    // The guardianship may end beside it, with majority or otherwise; the review goes on.
    assertOpen("userTask_reviewComplaint");
  }
}
