package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which law governs an event: the acts apply from 12 June and 1 July 2026, by their own transitional rules. */
class GoverningLawTest {

  private static final String EXAMINATION = "apr-art35-4-ordinary";
  private static final String APPEAL = "apr-art67-7-b-appeal-ordinary";
  private static final String TRANSFER = "ammr-art46-1-transfer";
  private static final String DEPARTURE = "rd-art7-1-voluntary-departure";

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void theProcedureRegulationGovernsApplicationsLodgedFromTheTwelfthOfJune() {
    assertThatThrownBy(() -> law(EXAMINATION, "2026-06-11"))
        .isInstanceOf(NotGovernedException.class).hasMessageContaining("Directive 2013/32/EU").hasMessageContaining("Art 79(2) and (3)");
    assertThat(law(EXAMINATION, "2026-06-12").text()).contains("2024/1348", "as amended by Regulation (EU) 2026/463", "2026/464");
    assertThat(law(EXAMINATION, "2026-06-13").article()).isEqualTo("APR Art 79(2) and (3)");
  }

  @Test
  void aCaseKeepsTheLawOfItsLodgingHoweverLateItsDecision() {
    assertThatThrownBy(() -> law(APPEAL, "2027-02-01", Map.of("application-lodged", "2026-06-11")))
        .isInstanceOf(NotGovernedException.class).hasMessageContaining("application lodged on 2026-06-11");
    assertThat(law(APPEAL, "2027-02-01", Map.of("application-lodged", "2026-06-12")).text()).contains("application lodged on 2026-06-12");
  }

  @Test
  void anApplicationMadeBeforeAndLodgedAfterIsUnderTheNewAct() {
    assertThat(law("apr-art27-1-registration", "2026-06-10", Map.of("application-lodged", "2026-06-15")).text()).contains("governs:");
  }

  @Test
  void whereTheLodgingIsNotGivenTheExplanationSaysWhatItHangsOn() {
    assertThat(law("apr-art28-1-lodging", "2026-06-11").text()).contains("only where the day of application lodged is 2026-06-12 or later");
  }

  @Test
  void aWithdrawalOfProtectionGoesByTheStartOfItsExamination() {
    assertThat(law("apr-art66-3-withdrawal-decision", "2026-11-02",
        Map.of("application-lodged", "2019-01-01", "reconsideration-informed", "2026-10-01")).text()).contains("reconsideration informed");
    assertThatThrownBy(() -> law("apr-art66-3-withdrawal-decision", "2026-11-02", Map.of("reconsideration-informed", "2026-06-11")))
        .isInstanceOf(NotGovernedException.class);
  }

  @Test
  void responsibilityGoesByTheRegistrationAndOnlyItsCriteria() {
    assertThatThrownBy(() -> law("ammr-art39-1-take-charge-request", "2026-06-30"))
        .isInstanceOf(NotGovernedException.class).hasMessageContaining("No 604/2013");
    assertThat(law("ammr-art39-1-take-charge-request", "2026-07-01").text()).contains("2024/1351");
    assertThat(law(TRANSFER, "2026-07-20", Map.of("application-registered", "2026-06-20")).text())
        .contains("governs the procedure from 2026-07-01", "which State is responsible is for Regulation (EU) No 604/2013");
  }

  @Test
  void aLookBackTakesEarlierEventsIntoAccount() {
    assertThat(law("ammr-art33-1-irregular-entry-cutoff", "2025-07-20").text()).contains("takes earlier events into account");
  }

  @Test
  void anActWithoutATransitionalRuleGoesByTheEvent() {
    assertThatThrownBy(() -> law("scr-art8-3-external-border", "2026-06-11")).isInstanceOf(NotGovernedException.class);
    assertThat(law("scr-art8-3-external-border", "2026-06-12").text()).contains("governs events from 2026-06-12");
    assertThatThrownBy(() -> law("qr-art24-2-residence-permit", "2026-06-30"))
        .isInstanceOf(NotGovernedException.class).hasMessageContaining("Directive 2011/95/EU");
    assertThatThrownBy(() -> law("edc-art26-2-temporary-protection", "2029-06-11")).isInstanceOf(NotGovernedException.class);
    assertThat(law("edc-art26-2-temporary-protection", "2029-06-12").text()).contains("2029-06-12");
  }

  @Test
  void receptionThatGoesOnIsUnderTheNewDirectiveFromItsFirstDay() {
    assertThat(law("rcd-art17-1-labour-market", "2026-03-01").text()).contains("also what began before");
  }

  @Test
  void theDayOfTheEventIsThatOfTheMemberState() {
    Trigger lateInRome = Trigger.parse("2026-06-11T22:30:00Z", MemberState.of("IT").zone());

    Deadline deadline = calculator(catalogue).compute(EXAMINATION, MemberState.of("IT"), lateInRome, List.of(), Set.of());

    assertThat(deadline.strictEnd()).as("half past midnight on the 12th in Rome").isEqualTo("2026-12-12");
  }

  @Test
  void theFirstDayOfAnActIsAParameter() {
    Catalogue later = Catalogue.load(new LawSettings(Map.of("ammr", LocalDate.of(2026, 7, 15)), Map.of(), Map.of()));

    assertThatThrownBy(() -> law(later, "ammr-art39-1-take-charge-request", "2026-07-14", Map.of()))
        .isInstanceOf(NotGovernedException.class);
    assertThat(later.version()).isNotEqualTo(catalogue.version());
    assertThatThrownBy(() -> Catalogue.load(new LawSettings(Map.of("dublin", LocalDate.of(2026, 7, 15)), Map.of(), Map.of())))
        .isInstanceOf(CatalogueException.class).hasMessageContaining("pactway.law.valid-from: dublin");
  }

  @Test
  void theReturnRegulationIsNotInForceAndTheDirectiveGoverns() {
    assertThat(catalogue.ruleSets()).filteredOn(set -> set.id().equals("retreg")).singleElement().matches(set -> !set.active());
    assertThat(catalogue.all()).noneMatch(limit -> limit.id().startsWith("retreg-"));
    assertThat(law(DEPARTURE, "2030-01-01").text()).contains("Directive 2008/115/EC");
  }

  @Test
  void theReturnRegulationCannotTakeEffectBeforeItsLengthsAreEntered() {
    assertThatThrownBy(() -> Catalogue.load(inForceFrom("2027-10-15")))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("retreg.yaml: retreg-voluntary-return: unit")
        .hasMessageContaining("enter the length");
  }

  @Test
  void fromItsFirstDayTheReturnRegulationAnswersForTheLimitsItReplaces() {
    Catalogue changed = new CatalogueReader(withLengths(), inForceFrom("2027-10-15")).read();

    assertThat(law(changed, DEPARTURE, "2027-10-14", Map.of()).text()).contains("2008/115");
    assertThat(law(changed, DEPARTURE, "2027-10-15", Map.of()).text()).contains("Return Regulation");
    assertThat(calculator(changed).compute(
            DEPARTURE, MemberState.of("FR"), Trigger.parse("2027-10-15", MemberState.of("FR").zone()), List.of(), Set.of()))
        .satisfies(deadline -> assertThat(deadline.timeLimit()).as("the id the models use").isEqualTo(DEPARTURE))
        .satisfies(deadline -> assertThat(deadline.ruleSet()).isEqualTo("retreg"))
        .satisfies(deadline -> assertThat(deadline.strictEnd()).isEqualTo("2027-10-16"));
  }

  @Test
  void aStateThatIsNotBoundIsToldSo() {
    Deadline deadline = calculator(catalogue).compute(
        "scr-art8-3-external-border", MemberState.of("IE"), Trigger.parse("2026-11-23", MemberState.of("IE").zone()), List.of(), Set.of());

    assertThat(deadline.steps()).anyMatch(s -> s.rule().equals("not-bound") && s.text().contains("International Protection Act 2026"));
  }

  /** Any number, to have one: no length of the Return Regulation is known. */
  private static LawFiles withLengths() {
    return name -> LawFiles.classpath().read(name).map(bytes -> name.equals("retreg.yaml")
        ? new String(bytes, StandardCharsets.UTF_8).replace("unit: none", "duration: 1\n  unit: days").getBytes(StandardCharsets.UTF_8)
        : bytes).or(Optional::empty);
  }

  private static LawSettings inForceFrom(String day) {
    return new LawSettings(Map.of("retreg", LocalDate.parse(day)), Map.of(), Map.of());
  }

  private ExplanationStep law(String limit, String day) {
    return law(limit, day, Map.of());
  }

  private ExplanationStep law(String limit, String day, Map<String, String> caseEvents) {
    return law(catalogue, limit, day, caseEvents);
  }

  private static ExplanationStep law(Catalogue catalogue, String limit, String day, Map<String, String> caseEvents) {
    MemberState france = MemberState.of("FR");
    return calculator(catalogue)
        .compute(limit, france, Trigger.parse(day, france.zone()), List.of(), Set.of(),
            event -> caseEvents.containsKey(event) ? Trigger.parse(caseEvents.get(event), france.zone()) : null)
        .steps()
        .get(0);
  }

  private static DeadlineCalculator calculator(Catalogue catalogue) {
    return new DeadlineCalculator(catalogue, Calendars.of(catalogue));
  }
}
