package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Models("processes/biometrics/eurodac-dataset.bpmn")
class EurodacDatasetModelTest extends ModelTest {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  @BeforeEach
  void transmitted() {
    record("biometrics-transmitted");
    delegate("sendTransmissionDelegate").returns("moreToSend", false);
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICANT, edc-ret-15, 2036-11-23",
    "IRREGULAR_CROSSING, edc-ret-22, 2031-11-23",
    "ILLEGAL_STAY, edc-ret-23, 2031-11-23",
    "DISEMBARKED, edc-ret-24, 2031-11-23",
    "RESETTLEMENT, edc-ret-18-2a, 2031-11-23",
    "RESETTLEMENT_REFUSED, edc-ret-18-2bc, 2029-11-23",
    "NATIONAL_RESETTLEMENT, edc-ret-20, 2031-11-23"
  })
  void theStorageEndsByCategoryAndNotAMomentBefore(String category, String limit, String lastDay) {
    start("eurodac-dataset", Map.of("datasetCategory", category));
    Instant end = due(limit);
    assertThat(end.atZone(ZoneId.of("Europe/Rome")).toLocalDate().minusDays(1)).isAfterOrEqualTo(LocalDate.parse(lastDay));

    moveTimeTo(end.minus(MOMENT));
    assertThat(delegate("endStorageDelegate").count()).isZero();
    moveTimeTo(end);
    assertThat(delegate("endStorageDelegate").count()).isOne();
    assertThat(recorded("eurodac-storage-ended")).isEqualTo(end);

    Instant logs = due("edc-art41-4-log-erasure");
    moveTimeTo(logs.minus(MOMENT));
    assertThat(delegate("eraseProcessingLogsDelegate").count()).isZero();
    moveTimeTo(logs);
    assertEnded("endEvent_nothingLeft");
    assertThat(isRecorded("eurodac-logs-erased")).isTrue();
  }

  @Test
  void temporaryProtectionIsStoredForAYearFromItsEntryIntoForce() {
    moveTimeTo("2029-07-02T10:00:00+02:00");
    record("temporary-protection-in-force", "2029-07-01");
    start("eurodac-dataset", Map.of("datasetCategory", "TEMPORARY_PROTECTION"));
    moveTimeTo(due("edc-ret-26").minus(MOMENT));
    assertThat(delegate("endStorageDelegate").count()).isZero();
    moveTimeBy(MOMENT);
    assertThat(delegate("endStorageDelegate").count()).isOne();
  }

  @Test
  void aLaterEventIsSentAtOnceYearsAfterwardsAndTheStorageGoesOn() {
    start("eurodac-dataset", Map.of("datasetCategory", "APPLICANT"));
    moveTimeBy(Duration.ofDays(4 * 365));
    correlate("pactway.biometrics.later-event");

    assertThat(passed()).contains("serviceTask_sendTransmission", "endEvent_told");
    assertOpen("timer_applicantStorageOver");
  }

  @Test
  void whatCouldNotBeSentGoesOneAfterTheOtherWhenEurodacIsBack() {
    delegate("sendTransmissionDelegate").fails(24).returnsFirst("moreToSend", true).returns("moreToSend", false);
    start("eurodac-dataset", Map.of("datasetCategory", "APPLICANT"));
    correlate("pactway.biometrics.later-event");
    moveTimeBy(Duration.ofHours(23));
    assertThat(passed()).doesNotContain("endEvent_told");
    assertThat(incidents()).isEmpty();
    moveTimeBy(Duration.ofHours(2));

    assertThat(passed()).contains("endEvent_told");
    assertThat(delegate("sendTransmissionDelegate").count()).isEqualTo(26);
  }

  @Test
  void anOutageOfMoreThanThreeDaysCallsAPerson() {
    delegate("sendTransmissionDelegate").fails(100);
    start("eurodac-dataset", Map.of("datasetCategory", "APPLICANT"));
    correlate("pactway.biometrics.later-event");
    moveTimeBy(Duration.ofDays(4));

    assertThat(incidents()).singleElement().satisfies(i -> assertThat(i.getActivityId()).isEqualTo("serviceTask_sendTransmission"));
  }

  @Test
  void citizenshipErasesWhateverElseWasToBeSaid() {
    delegate("sendTransmissionDelegate").fails(100);
    start("eurodac-dataset", Map.of("datasetCategory", "IRREGULAR_CROSSING"));
    correlate("pactway.biometrics.later-event");
    moveTimeBy(Duration.ofDays(1));
    correlate("pactway.biometrics.erasure-due");

    assertThat(delegate("eraseDatasetDelegate").count()).isOne();
    assertOpen("timer_erasedLogsExpire");
    moveTimeTo(due("edc-art41-4-log-erasure").minus(MOMENT));
    assertThat(delegate("eraseProcessingLogsDelegate").count()).isZero();
    moveTimeBy(MOMENT);
    assertEnded("endEvent_erased");
    assertThat(delegate("endStorageDelegate").count()).isZero();
  }
}
