package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.law.Catalogue;
import eu.pactway.law.MemberState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionGroundsTest {

  private ExclusionGrounds grounds = in("IT");

  @ParameterizedTest
  @CsvSource({"first-subsequent,true,false", "further-subsequent,false,false", "already-assisted,false,true"})
  void counsellingMayBeExcludedOnAListedGround(String ground, boolean onlyToDelay, boolean represented) {
    assertThatCode(() -> exclude(ground, onlyToDelay, represented)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"first-subsequent,false,true", "already-assisted,true,false"})
  void aGroundWhoseConditionsAreNotThereIsNone(String ground, boolean onlyToDelay, boolean represented) {
    assertThatThrownBy(() -> exclude(ground, onlyToDelay, represented))
        .isInstanceOf(InvalidFormException.class)
        .hasMessageContaining("exclusionGround")
        .hasMessageContaining("APR Art 16(3)");
  }

  @ParameterizedTest
  @CsvSource({"first-subsequent,true,false", "further-subsequent,false,false", "already-assisted,false,true"})
  void whereNationalLawMakesNoUseOfTheOptionNobodyIsExcluded(String ground, boolean onlyToDelay, boolean represented) {
    grounds = in("MT");
    assertThatThrownBy(() -> exclude(ground, onlyToDelay, represented))
        .isInstanceOf(InvalidFormException.class)
        .hasMessageContaining("law of this Member State");
  }

  @Test
  void whoIsNotExcludedNeedsNoGround() {
    assertThatCode(() -> submit(Map.of("counsellingExcluded", false))).doesNotThrowAnyException();
  }

  private static ExclusionGrounds in(String state) {
    return new ExclusionGrounds(Catalogue.load(), new Authority(MemberState.of(state)));
  }

  private void exclude(String ground, boolean onlyToDelay, boolean represented) {
    submit(Map.of("counsellingExcluded", true, "exclusionGround", ground, "onlyToDelay", onlyToDelay, "representedNow", represented));
  }

  private void submit(Map<String, Object> answers) {
    grounds.on(new FormSubmitted("IT-2026-0000001-7", "counselling-exclusion", "task", "element", answers, "caseworker", Instant.EPOCH));
  }
}
