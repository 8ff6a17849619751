package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HitFindingsTest {

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void whatIsWrongIsReadFromTheNumbersAsPeopleWriteThem() {
    assertThat(HitFindings.numbers("1, 3")).containsExactlyInAnyOrder(1, 3);
    assertThat(HitFindings.numbers(" 2;2 ")).containsExactly(2);
    assertThat(HitFindings.numbers(null)).isEmpty();
    assertThat(HitFindings.numbers("")).isEmpty();
    assertThat(HitFindings.numbers(new HitFindings(AT, Set.of(12, 3)).written())).containsExactlyInAnyOrder(3, 12);
  }

  @Test
  void theOthersAreRightInTheirOrder() {
    List<Hit> hits = List.of(hit("EDC-1"), hit("EDC-2"), hit("EDC-3"));
    assertThat(new HitFindings(AT, Set.of(2)).right(hits)).extracting(Hit::reference).containsExactly("EDC-1", "EDC-3");
    assertThat(new HitFindings(AT, Set.of()).right(hits)).isEqualTo(hits);
    assertThat(HitFindings.allWrong(AT, 3).right(hits)).isEmpty();
  }

  private static Hit hit(String reference) {
    return new Hit(reference, "EL", Category.APPLICANT, LocalDate.of(2026, 3, 1), false, true, false, false, List.of());
  }
}
