package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FaceComparisonTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2028, 3, 1);

  @Test
  void facesCountFromTheFirstDayOn() {
    FaceComparison faces = new FaceComparison(FIRST_DAY);
    assertThat(faces.isThere(FIRST_DAY.minusDays(1))).isFalse();
    assertThat(faces.isThere(FIRST_DAY)).isTrue();
    assertThat(faces.isThere(FIRST_DAY.plusDays(1))).isTrue();
  }

  @Test
  void withoutAFirstDayTheyNeverDo() {
    assertThat(new FaceComparison(null).isThere(FIRST_DAY)).isFalse();
  }
}
