package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notice;
import eu.pactway.casefile.Notices;
import eu.pactway.support.MovedTime;
import eu.pactway.support.NewCases;
import eu.pactway.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** While an ill person may not be touched the 72 hours stand still, and who is in custody has until the release (Eurodac Art 22(2), (4), (6)). */
@SpringBootTest(
    classes = ClockTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "spring.profiles.active=clock-test",
      "camunda.bpm.authorization.enabled=false",
      "camunda.bpm.auto-deployment-enabled=false",
      "camunda.bpm.job-execution.enabled=false"
    })
class GroundsOfHealthTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final String CROSSING = "edc-art22-2-irregular-crossing";
  private static final String AFTER_HEALTH = "edc-art22-6-health";
  private static final String REGISTERED = "edc-art15-1a-applicant-registration";
  private static final String PUT_OFF = "biometrics-put-off";
  private static final Instant APPREHENDED = Instant.parse("2026-11-23T08:00:00Z");

  @Autowired private StatutoryClocks clocks;
  @Autowired private CaseFile caseFile;
  @Autowired private Notices notices;
  @Autowired private ManagementService management;

  private String caseNumber;
  private Instant end;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    properties.add("spring.datasource.username", () -> "postgres");
  }

  @BeforeEach
  void seventyTwoHoursRun() {
    ClockUtil.setCurrentTime(Date.from(APPREHENDED));
    caseNumber = caseFile.open(NewCases.ofAdult(ArrivalKind.IRREGULAR_CROSSING, "2026-11-23T07:00:00Z", "Lampedusa"));
    caseFile.putFacts(
        caseNumber,
        Map.of("agedSixOrOlder", true, "arrivalKind", "irregular-crossing", "eurodacCategory", "IRREGULAR_CROSSING", "applicantDatasetDue", true));
    record("apprehended");
    end = clock(CROSSING).governingEnd();
  }

  @AfterEach
  void timeIsGivenBack() {
    management.createJobQuery().list().forEach(j -> management.deleteJob(j.getId()));
    ClockUtil.reset();
  }

  @Test
  void putOffOneMomentBeforeTheEndNothingIsMissedAndFortyEightHoursRunFromTheEndOfTheGrounds() {
    moveTo(end.minusSeconds(1));
    record(PUT_OFF);
    assertThat(clock(CROSSING).state()).isEqualTo(ClockState.SUSPENDED);
    moveTo(end.plus(Duration.ofDays(10)));
    assertThat(clock(CROSSING).state()).isEqualTo(ClockState.SUSPENDED);
    record("health-grounds-ended");

    assertThat(clock(CROSSING).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(clock(AFTER_HEALTH).state()).isEqualTo(ClockState.RUNNING);
    Instant last = clock(AFTER_HEALTH).governingEnd();
    moveTo(last.minusMillis(1));
    assertThat(clock(AFTER_HEALTH).state()).isEqualTo(ClockState.RUNNING);
    moveTo(last);
    assertThat(clock(AFTER_HEALTH).state()).isEqualTo(ClockState.BREACHED);
    assertThat(notices.of(caseNumber)).extracting(Notice::text).noneMatch(text -> text.contains(CROSSING) && text.contains("missed"));
  }

  @Test
  void whatWasMissedBeforeTheGroundsCameStaysMissed() {
    moveTo(end);
    record(PUT_OFF);
    assertThat(clock(CROSSING).state()).isEqualTo(ClockState.BREACHED);
    moveTo(end.plus(Duration.ofHours(5)));
    record("health-grounds-ended");

    assertThat(clock(CROSSING).state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock(CROSSING).endedAt()).isNotNull();
  }

  @Test
  void groundsThatComeAgainPutOffTheFortyEightHoursToo() {
    moveTo(end.minusSeconds(1));
    record(PUT_OFF);
    moveTo(end.plus(Duration.ofDays(1)));
    record("health-grounds-ended");
    moveTo(end.plus(Duration.ofDays(2)));
    record(PUT_OFF);
    assertThat(clock(AFTER_HEALTH).state()).isEqualTo(ClockState.CANCELLED);
    moveTo(end.plus(Duration.ofDays(9)));
    record("health-grounds-ended");

    assertThat(clock(AFTER_HEALTH).state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock(AFTER_HEALTH).triggeredAt()).isEqualTo(end.plus(Duration.ofDays(9)));
  }

  @Test
  void whoIsRegisteredWhileTheGroundsLastIsNotOwedAnythingEither() {
    record(PUT_OFF);
    moveTo(APPREHENDED.plus(Duration.ofDays(1)));
    record("application-registered");
    moveTo(APPREHENDED.plus(Duration.ofDays(20)));

    assertThat(clock(REGISTERED).state()).isEqualTo(ClockState.SUSPENDED);
    record("biometrics-transmitted", "eurodac:applicant");
    assertThat(clock(REGISTERED).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void custodyOfMoreThanSeventyTwoHoursTakesTheirPlaceFromTheBeginning() {
    moveTo(end.plus(Duration.ofHours(1)));
    assertThat(clock(CROSSING).state()).isEqualTo(ClockState.BREACHED);
    record("custody-over-72h");

    assertThat(clock(CROSSING).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(clock("edc-art22-4-custody-over-72h").state()).isEqualTo(ClockState.RUNNING);
    assertThat(notices.of(caseNumber)).extracting(Notice::kind).contains("clock-breach-withdrawn");
  }

  private void record(String event) {
    record(event, "test");
  }

  private void record(String event, String source) {
    caseFile.record(caseNumber, event, ClockUtil.getCurrentTime().toInstant(), false, source);
  }

  private ClockView clock(String limit) {
    return clocks.find(caseNumber, limit).orElseThrow();
  }

  private void moveTo(Instant moment) {
    new MovedTime(management).to(moment);
  }
}
