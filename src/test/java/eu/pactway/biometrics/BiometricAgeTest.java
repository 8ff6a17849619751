package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.casefile.PersonView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BiometricAgeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void theSixthBirthdayIsTheFirstDay() {
    assertThat(BiometricAge.reached(bornOn(LocalDate.of(2020, 11, 24)), TODAY, true)).isFalse();
    assertThat(BiometricAge.reached(bornOn(LocalDate.of(2020, 11, 23)), TODAY, true)).isTrue();
  }

  @Test
  void ofAMinorWithoutAKnownBirthDateTheDoubtCountsAsYounger() {
    assertThat(BiometricAge.reached(bornOn(null), TODAY, true)).isFalse();
    assertThat(BiometricAge.reached(bornOn(null), TODAY, false)).isTrue();
  }

  @Test
  void theFourteenthBirthdayIsTheFirstDayOnWhichTheDataAreNoChildsAnyMore() {
    assertThat(BiometricAge.underFourteen(bornOn(LocalDate.of(2012, 11, 24)), TODAY)).isTrue();
    assertThat(BiometricAge.underFourteen(bornOn(LocalDate.of(2012, 11, 23)), TODAY)).isFalse();
    assertThat(BiometricAge.underFourteen(bornOn(null), TODAY)).as("nobody knows").isFalse();
  }

  private static PersonView bornOn(LocalDate day) {
    return new PersonView(UUID.randomUUID(), "IT-2026-0000001-7", "applicant", "A", "B", day, "F", "SY", List.of("ar"), Map.of());
  }
}
