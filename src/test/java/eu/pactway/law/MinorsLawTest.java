package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MinorsLawTest {

  private final MinorsLaw law = MinorsLaw.load();
  private final LocalDate born = LocalDate.of(2010, 6, 15);

  @Test
  void aMinorMayLiveInACentreForAdultsFromTheSixteenthBirthdayOn() {
    assertThat(law.isOldEnoughForAdultCentre(born, LocalDate.of(2026, 6, 14))).isFalse();
    assertThat(law.isOldEnoughForAdultCentre(born, LocalDate.of(2026, 6, 15))).isTrue();
    assertThat(law.isOldEnoughForAdultCentre(born, LocalDate.of(2026, 6, 16))).isTrue();
  }

  @Test
  void aMinorOfUnknownDateOfBirthMayNot() {
    assertThat(law.isOldEnoughForAdultCentre(null, LocalDate.of(2026, 6, 15))).isFalse();
  }
}
