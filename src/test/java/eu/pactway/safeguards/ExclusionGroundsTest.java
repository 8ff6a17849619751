package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionGroundsTest {

  private final ExclusionGrounds grounds = new ExclusionGrounds();

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

  @Test
  void whoIsNotExcludedNeedsNoGround() {
    assertThatCode(() -> submit(Map.of("counsellingExcluded", false))).doesNotThrowAnyException();
  }

  private void exclude(String ground, boolean onlyToDelay, boolean represented) {
    submit(Map.of("counsellingExcluded", true, "exclusionGround", ground, "onlyToDelay", onlyToDelay, "representedNow", represented));
  }

  private void submit(Map<String, Object> answers) {
    grounds.on(new FormSubmitted("IT-2026-0000001-7", "counselling-exclusion", "task", "element", answers, "caseworker", Instant.EPOCH));
  }
}
