package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each open question of the law has a switch, and each switch another end. */
class ReadingsTest {

  private static final MemberState ITALY = MemberState.of("IT");

  private final Catalogue catalogue = Catalogue.load();
  private final DeadlineCalculator calculator = new DeadlineCalculator(catalogue, Calendars.of(catalogue));

  @Test
  void everyQuestionOfTheCalculatorIsInTheLawFilesAndHasTwoReadings() {
    assertThat(catalogue.readings().questions()).extracting(OpenQuestion::id)
        .contains(Arrays.stream(Question.values()).map(Question::id).toArray(String[]::new))
        .doesNotHaveDuplicates();
    assertThat(catalogue.readings().questions()).allMatch(q -> q.readings().size() > 1 && !q.article().isBlank());
  }

  @Test
  void everyOtherQuestionChangesALimit() {
    for (OpenQuestion question : catalogue.readings().questions()) {
      if (Question.of(question.id()).isEmpty()) {
        Catalogue other = Catalogue.load(settings(question.id(), question.readings().get(1).id()));
        assertThat(other.all()).as(question.id()).isNotEqualTo(catalogue.all());
        assertThat(other.version()).isNotEqualTo(catalogue.version());
      }
    }
  }

  @Test
  void fromTheDateMayNotCountThatDay() {
    assertThat(ends("rbpr-art4-2-twelve-weeks", "2026-11-23").strictEnd()).isEqualTo("2027-02-14");
    assertThat(ends("rbpr-art4-2-twelve-weeks", "2026-11-23", "from-date", "not-counted").strictEnd()).isEqualTo("2027-02-15");
  }

  @Test
  void anExtensionMayRunFromTheEndOfTheFirstPeriod() {
    Adjustment more = new Adjustment(
        AdjustmentKind.EXTENSION, "apr-art35-1-inadmissibility--art35-2", 2, Unit.MONTHS, null, null, null, null);

    assertThat(ends("apr-art35-1-inadmissibility", "2026-12-30", List.of(more), Map.of()).strictEnd()).isEqualTo("2027-04-30");
    assertThat(ends("apr-art35-1-inadmissibility", "2026-12-30", List.of(more), Map.of("extension-start", "end")).strictEnd())
        .as("from 28 February").isEqualTo("2027-04-28");
  }

  @Test
  void hoursMayBeThoseOfTheClockOnTheWall() {
    String beforeTheChange = "2026-10-24T16:00:00+02:00";

    assertThat(ends("edc-art24-2-sar", beforeTheChange).strictEndInstant()).isEqualTo("2026-10-27T14:00:00Z");
    assertThat(ends("edc-art24-2-sar", beforeTheChange, "clock-change", "wall-clock").strictEndInstant())
        .isEqualTo("2026-10-27T15:00:00Z");
  }

  @Test
  void theHourOfTheEventMayCount() {
    Deadline deadline = ends("edc-art24-2-sar", "2026-11-23T15:20:00+01:00", "hour-of-event", "counted");

    assertThat(deadline.legalEndInstant()).isEqualTo(deadline.strictEndInstant()).isEqualTo("2026-11-26T14:20:00Z");
  }

  @Test
  void noWeekendMayLengthenALimitOnLiberty() {
    assertThat(ends("scr-art8-3-external-border", "2026-11-22").legalEnd()).isEqualTo("2026-11-30");
    assertThat(ends("scr-art8-3-external-border", "2026-11-22", "liberty-roll", "stays").legalEnd()).isEqualTo("2026-11-29");
    assertThat(ends("apr-art27-1-registration", "2026-11-24", "liberty-roll", "stays").legalEnd())
        .as("no limit on liberty").isEqualTo("2026-11-30");
  }

  @Test
  void storageMayEndWhereItEnds() {
    assertThat(ends("apr-art72-1-retention", "2028-02-29").legalEnd()).isEqualTo("2038-03-01");
    assertThat(ends("apr-art72-1-retention", "2028-02-29", "retention-roll", "stays").legalEnd()).isEqualTo("2038-02-28");
  }

  @Test
  void aLifeSpanMayRoll() {
    assertThat(ends("apr-art29-9-document-validity", "2026-11-28").legalEnd()).isEqualTo("2027-11-28");
    assertThat(ends("apr-art29-9-document-validity", "2026-11-28", "validity-roll", "rolls").legalEnd()).isEqualTo("2027-11-29");
  }

  @Test
  void aNoticeMayHaveToBeGivenOnTheWorkingDayBefore() {
    assertThat(ends("ammr-art67-10-notice-applicant", "2027-02-01").legalEnd()).isEqualTo("2027-01-30");
    assertThat(ends("ammr-art67-10-notice-applicant", "2027-02-01", "backward-roll", "earlier-working-day").legalEnd())
        .isEqualTo("2027-01-29");
  }

  @Test
  void aSuspensionMayNotLengthenTheCrisisLength() {
    List<Adjustment> both = List.of(
        new Adjustment(AdjustmentKind.CRISIS, "cfmr-art12-2a-take-charge-request", 4, Unit.MONTHS, day("2026-10-16"), day("2027-01-16"),
            "mass-arrivals", null),
        new Adjustment(AdjustmentKind.SUSPENSION, "ammr-art39-1-take-charge-request--art51-5", null, null, day("2026-12-07"),
            day("2026-12-20"), null, null));

    assertThat(ends("ammr-art39-1-take-charge-request", "2026-11-02", both, Map.of()).strictEnd()).isEqualTo("2027-03-15");
    assertThat(ends("ammr-art39-1-take-charge-request", "2026-11-02", both, Map.of("crisis-suspension", "does-not-count")).strictEnd())
        .isEqualTo("2027-03-02");
  }

  @Test
  void theTextOfALimitMayReadOtherwise() {
    assertThat(ends("ammr-art45-2-reply-detained", "2026-11-11").strictEnd()).isEqualTo("2026-11-18");
    assertThat(ends("ammr-art45-2-reply-detained", "2026-11-11", "detained-hit-reply", "two-weeks").strictEnd()).isEqualTo("2026-11-25");
    Adjustment technical = new Adjustment(
        AdjustmentKind.EXTENSION, "edc-art22-6-health--technical", null, null, null, null, null, null);
    assertThatThrownBy(() -> ends("edc-art22-6-health", "2026-11-23T10:00:00+01:00", List.of(technical),
            Map.of("health-technical", "not-extended"))).isInstanceOf(InvalidAdjustmentException.class);
  }

  @Test
  void aReadingThatIsNotTheFirstStandsInTheExplanation() {
    assertThat(ends("scr-art8-3-external-border", "2026-11-22", "liberty-roll", "stays").steps())
        .anyMatch(s -> s.rule().equals("reading") && s.text().contains("never lengthens a limit on liberty"));
    assertThat(ends("ammr-art45-2-reply-detained", "2026-11-11", "detained-hit-reply", "two-weeks").steps())
        .anyMatch(s -> s.rule().equals("reading"));
    assertThat(ends("scr-art8-3-external-border", "2026-11-22").steps()).noneMatch(s -> s.rule().equals("reading"));
  }

  @Test
  void theConfigurationChoosesForAll() {
    Catalogue other = Catalogue.load(settings("special-needs-start", "registration"));

    assertThat(catalogue.get("apr-art20-3-special-procedural-guarantees").triggers()).containsExactly("application-made");
    assertThat(other.get("apr-art20-3-special-procedural-guarantees").triggers()).containsExactly("application-registered");
  }

  @Test
  void aReadingNobodyArguesIsRefused() {
    assertThatThrownBy(() -> ends("scr-art8-3-external-border", "2026-11-22", "liberty-roll", "bounces"))
        .isInstanceOf(InvalidReadingException.class).hasMessageContaining("rolls or stays");
    assertThatThrownBy(() -> ends("scr-art8-3-external-border", "2026-11-22", "moon", "full"))
        .isInstanceOf(InvalidReadingException.class).hasMessageContaining("moon");
    assertThatThrownBy(() -> Catalogue.load(settings("moon", "full"))).isInstanceOf(CatalogueException.class);
  }

  private static LawSettings settings(String question, String reading) {
    return new LawSettings(Map.of(), Map.of(question, reading), Map.of());
  }

  private Deadline ends(String limit, String trigger) {
    return ends(limit, trigger, List.of(), Map.of());
  }

  private Deadline ends(String limit, String trigger, String question, String reading) {
    return ends(limit, trigger, List.of(), Map.of(question, reading));
  }

  private Deadline ends(String limit, String trigger, List<Adjustment> adjustments, Map<String, String> readings) {
    return calculator.reading(readings).compute(limit, ITALY, Trigger.parse(trigger, ITALY.zone()), adjustments, Set.of());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
