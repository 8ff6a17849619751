package eu.pactway.casefile;

import static eu.pactway.casefile.CaseFileFixture.ARRIVED;
import static eu.pactway.casefile.CaseFileFixture.NOW;
import static eu.pactway.casefile.CaseFileFixture.newCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

class CaseFileTest {

  private static CaseFileFixture fixture;
  private static CaseFile file;

  @BeforeAll
  static void start() {
    fixture = new CaseFileFixture();
    file = fixture.caseFile();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void theFirstCaseOfTheYearHasTheNumberOfTheContractsExample() {
    assertThat(CaseNumber.of("IT", 2026, 1)).isEqualTo("IT-2026-0000001-7");
    assertThat(CaseNumber.isValid("IT-2026-0000001-7")).isTrue();
  }

  @Test
  void aWrongDigitInACaseNumberIsNoticed() {
    assertThat(CaseNumber.isValid("IT-2026-0000002-7")).isFalse();
    assertThat(CaseNumber.isValid("IT-2025-0000001-7")).isFalse();
    assertThat(CaseNumber.isValid("nonsense")).isFalse();
  }

  @Test
  void anOpenedCaseIsReadBackWholeWithItsApplicant() {
    String number = file.open(newCase(ArrivalKind.SEARCH_AND_RESCUE));
    CaseView view = file.get(number);
    assertThat(CaseNumber.isValid(number)).isTrue();
    assertThat(view.stage()).isEqualTo("arrival");
    assertThat(view.arrival()).isEqualTo(new Arrival(ArrivalKind.SEARCH_AND_RESCUE, ARRIVED, "Lampedusa"));
    assertThat(view.applicationMadeAt()).isEqualTo(ARRIVED);
    assertThat(view.applicant().fullName()).isEqualTo("Amina Haddad");
    assertThat(view.applicant().languages()).containsExactly("ar", "en");
    assertThat(view.openedAt()).isEqualTo(NOW);
    assertThat(view.facts())
        .containsEntry("arrivalKind", "search-and-rescue")
        .containsEntry("applicationMade", true)
        .containsEntry("minor", false)
        .containsEntry("memberState", "IT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IRREGULAR_CROSSING | irregular-crossing,apprehended,application-made",
        "SEARCH_AND_RESCUE | disembarked,application-made",
        "BORDER_CROSSING_POINT | presented-at-border,application-made",
        "INLAND_APPREHENSION | apprehended-inside-territory,illegal-stay-found,application-made",
        "INLAND_APPLICATION | application-made",
        "TRANSFER_IN | arrived-after-transfer,application-made",
        "RELOCATION_IN | arrived-after-relocation,application-made",
        "RESETTLEMENT | admission-registered,application-made"
      })
  void everyWayOfArrivingIsRecordedAsTheLegalEventsItIs(ArrivalKind kind, String events) {
    String number = file.open(newCase(kind));
    assertThat(file.events(number)).extracting(LegalEvent::type).containsExactly(events.split(","));
    assertThat(file.events(number)).extracting(LegalEvent::at).containsOnly(ARRIVED.at());
  }

  @Test
  void aPersonIsAMinorUntilTheEighteenthBirthday() {
    String before = file.open(newCase(LocalDate.of(2008, 11, 24), false, null));
    String on = file.open(newCase(LocalDate.of(2008, 11, 23), false, null));
    assertThat(file.facts(before)).containsEntry("minor", true).containsEntry("familyWithMinor", true);
    assertThat(file.facts(on)).containsEntry("minor", false).containsEntry("familyWithMinor", false);
  }

  @Test
  void anUnaccompaniedMinorIsNotAFamilyWithAMinor() {
    String number = file.open(newCase(LocalDate.of(2011, 1, 1), true, null));
    assertThat(file.facts(number)).containsEntry("unaccompaniedMinor", true).containsEntry("familyWithMinor", false);
  }

  @Test
  void aChildMakesItsParentsCasesAFamilyWithAMinorWhoeverIsRegisteredFirst() {
    String mother = file.open(newCase(LocalDate.of(1990, 1, 1), false, "family-1"));
    assertThat(file.facts(mother)).containsEntry("familyWithMinor", false);
    file.open(newCase(LocalDate.of(2020, 1, 1), false, "family-1"));
    String father = file.open(newCase(LocalDate.of(1988, 1, 1), false, "family-1"));
    assertThat(file.facts(mother)).containsEntry("familyWithMinor", true);
    assertThat(file.facts(father)).containsEntry("familyWithMinor", true);
  }

  @Test
  void aLegalEventIsPublishedAndStandsInTheTimelineWithItsArticle() {
    String number = file.open(newCase(ArrivalKind.INLAND_APPLICATION));
    fixture.published().clear();
    LegalEvent event = file.record(number, "application-made", NOW, false, "userTask_registerApplication");
    assertThat(fixture.published()).containsExactly(new LegalEventRecorded(event));
    assertThat(event.recordedBy()).isEqualTo("engine");
    assertThat(file.timeline(number)).last().satisfies(entry -> assertThat(entry.type()).isEqualTo("application-made"));
  }

  @Test
  void theLatestEventIsTheOneThatHappenedLastNotTheOneRecordedLast() {
    String number = file.open(newCase(ArrivalKind.INLAND_APPLICATION));
    file.record(number, "appeal-lodged", NOW, false, "court");
    file.record(number, "appeal-lodged", NOW.minusSeconds(60), false, "court");
    assertThat(file.latest(number, "appeal-lodged")).get().extracting(LegalEvent::at).isEqualTo(NOW);
    assertThat(file.latest(number, "return-confirmed")).isEmpty();
  }

  @Test
  void whatHasNotHappenedYetIsNotRecorded() {
    String number = file.open(newCase(ArrivalKind.INLAND_APPLICATION));
    assertThatThrownBy(() -> file.record(number, "appeal-lodged", NOW.plusMillis(1), false, "court"))
        .isInstanceOf(ImplausibleMomentException.class);
    assertThat(file.record(number, "appeal-lodged", NOW, false, "court").at()).isEqualTo(NOW);
  }

  @Test
  void aLegalEventCanNeitherBeChangedNorDeletedExceptByARetentionRunThatNamesItsGround() {
    String number = file.open(newCase(ArrivalKind.INLAND_APPLICATION));
    assertThatThrownBy(() -> fixture.jdbc().sql("update pactway.legal_event set at = now()").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> fixture.jdbc().sql("delete from pactway.legal_event where case_number = ?").param(number).update())
        .isInstanceOf(DataAccessException.class);
    fixture
        .transaction()
        .executeWithoutResult(
            transaction -> {
              fixture.jdbc().sql("set local pactway.retention_ground = 'EDC Art 29'").update();
              fixture.jdbc().sql("delete from pactway.legal_event where case_number = ?").param(number).update();
            });
    assertThat(file.events(number)).isEmpty();
  }

  @Test
  void factsAreMergedAndTrackAndResponsibleStateShowAsColumns() {
    String number = file.open(newCase(ArrivalKind.INLAND_APPLICATION));
    file.putFacts(number, Map.of("track", "border", "responsibleMemberState", "EL", "securityHit", true));
    var without = new LinkedHashMap<String, Object>();
    without.put("securityHit", null);
    file.putFacts(number, without);
    CaseView view = file.get(number);
    assertThat(view.track()).isEqualTo("border");
    assertThat(view.responsibleMemberState()).isEqualTo("EL");
    assertThat(view.facts()).doesNotContainKey("securityHit").containsEntry("arrivalKind", "inland-application");
  }

  @Test
  void stageAndOutcomeMoveTheCaseOnAndCountAsChanges() {
    String number = file.open(newCase(ArrivalKind.INLAND_APPLICATION));
    long before = file.get(number).version();
    file.stage(number, "closed");
    file.outcome(number, "left");
    assertThat(file.get(number)).satisfies(view -> assertThat(view.stage() + "/" + view.outcome()).isEqualTo("closed/left"));
    assertThat(file.get(number).version()).isEqualTo(before + 2);
  }

  @Test
  void anUnknownCaseIsNamed() {
    assertThatThrownBy(() -> file.get("IT-2026-9999999-0")).isInstanceOf(UnknownCaseException.class).hasMessageContaining("9999999");
    assertThatThrownBy(() -> file.record("IT-2026-9999999-0", "appeal-lodged", NOW, false, "court"))
        .isInstanceOf(UnknownCaseException.class);
    assertThatThrownBy(() -> file.stage("IT-2026-9999999-0", "closed")).isInstanceOf(UnknownCaseException.class);
  }

  @Test
  void casesOpenedAtTheSameTimeGetNumbersWithoutGapsAndARefusedOneTakesNone() throws Exception {
    int before = lastNumber();
    var pool = Executors.newFixedThreadPool(6);
    List<Callable<String>> openings = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      boolean refused = i % 3 == 0;
      openings.add(
          () ->
              fixture
                  .transaction()
                  .execute(
                      transaction -> {
                        String number = file.open(newCase(ArrivalKind.INLAND_APPLICATION));
                        if (refused) {
                          transaction.setRollbackOnly();
                        }
                        return refused ? null : number;
                      }));
    }
    var numbers = new TreeSet<Integer>();
    for (var result : pool.invokeAll(openings)) {
      if (result.get() != null) {
        numbers.add(Integer.parseInt(result.get().substring(8, 15)));
      }
    }
    pool.shutdown();
    assertThat(numbers).hasSize(20).first().isEqualTo(before + 1);
    assertThat(numbers.last()).isEqualTo(before + 20);
  }

  private static int lastNumber() {
    return fixture.jdbc().sql("select coalesce(max(last_number), 0) from pactway.case_sequence").query(Integer.class).single();
  }
}
