package eu.pactway.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Deadline;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.MemberState;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No State's files are kept for ever, nor erased at once, because its profile says nothing. */
class RetentionValuesTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final DeadlineCalculator LAW = new DeadlineCalculator(CATALOGUE, Calendars.load());
  private static final Map<String, Integer> PLANS =
      Map.of("gdpr-art5-1e-case-file", 10, "gdpr-art5-1e-engine-history", 1, "gdpr-art5-1e-access-log", 5);

  @ParameterizedTest
  @MethodSource("states")
  void aStateWithoutAValueKeepsByThePlanOfTheCatalogueAndEachDateSaysThatItIsNoLaw(String code) {
    MemberState state = MemberState.of(code);
    PLANS.forEach((limit, years) -> {
      Deadline end = LAW.compute(limit, state, Trigger.parse("2026-11-23T09:00:00+01:00", state.zone()), List.of(), null);
      boolean own = CATALOGUE.profile(state).targets().containsKey(limit);
      if (!own) {
        LocalDate last = end.strictEndInstant().atZone(state.zone()).toLocalDate();
        assertThat(last).as(limit + " in " + code).isBetween(LocalDate.of(2026 + years, 11, 22), LocalDate.of(2026 + years, 11, 25));
      }
      assertThat(end.steps()).extracting(step -> step.text()).as(limit + " in " + code).anyMatch(text -> text.contains("not law"));
    });
  }

  @Test
  void theStartNamesWhatTheStateHasNotSet() {
    assertThat(missing("IT")).containsExactly("gdpr-art5-1e-engine-history");
    assertThat(missing("DE")).containsExactlyInAnyOrderElementsOf(PLANS.keySet());
  }

  private static List<String> missing(String code) {
    return new RetentionPlans(CATALOGUE, new Authority(MemberState.of(code))).missing().stream().map(TimeLimit::id).toList();
  }

  static Stream<String> states() {
    return MemberState.all().stream().map(MemberState::code);
  }
}
