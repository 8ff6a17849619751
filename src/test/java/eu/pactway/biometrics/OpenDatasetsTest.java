package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Capture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the end of a screening must not cut off (Eurodac Arts 22(5), 27(4) and 38(4) to (6)). */
class OpenDatasetsTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Hit WEAK = new Hit("EDC-2", "EL", Category.APPLICANT, LocalDate.of(2026, 3, 1), false, true, false, false, List.of());
  private static final Hit FACE = new Hit("EDC-3", "EL", Category.APPLICANT, LocalDate.of(2026, 3, 1), true, false, false, false, List.of());
  private static final Hit STRONG = new Hit("EDC-4", "EL", Category.APPLICANT, LocalDate.of(2026, 3, 1), false, false, false, false, List.of());

  private final Datasets datasets = mock(Datasets.class);
  private final Authority authority = mock(Authority.class);
  private final OpenDatasets open = new OpenDatasets(datasets, authority);

  @BeforeEach
  void italy() {
    when(authority.code()).thenReturn("IT");
  }

  @Test
  void oneThatIsKeptAndNotSentIsOpen() {
    assertThat(isOpen(Category.IRREGULAR_CROSSING, null, null, null, null)).isTrue();
  }

  @Test
  void oneWhoseResultHasNotComeIsOpen() {
    assertThat(isOpen(Category.IRREGULAR_CROSSING, NOW, null, null, null)).isTrue();
    assertThat(isOpen(Category.ADMISSION_CHECK, null, null, null, null)).isTrue();
  }

  @Test
  void oneWithHitsThatNoExpertHasVerifiedIsOpen() {
    assertThat(isOpen(Category.IRREGULAR_CROSSING, NOW, List.of(WEAK), null, null)).isTrue();
    assertThat(isOpen(Category.IRREGULAR_CROSSING, NOW, List.of(FACE), null, null)).isTrue();
    assertThat(isOpen(Category.IRREGULAR_CROSSING, NOW, List.of(FACE), NOW, null)).isFalse();
  }

  @Test
  void oneThatIsAnsweredAndNeedsNoExpertIsNot() {
    assertThat(isOpen(Category.IRREGULAR_CROSSING, NOW, List.of(), null, null)).isFalse();
    assertThat(isOpen(Category.IRREGULAR_CROSSING, NOW, List.of(STRONG), null, null)).isFalse();
    assertThat(isOpen(Category.ADMISSION_CHECK, null, List.of(), null, null)).isFalse();
  }

  @Test
  void oneThatIsErasedIsNot() {
    assertThat(isOpen(Category.IRREGULAR_CROSSING, NOW, null, null, NOW)).isFalse();
  }

  private boolean isOpen(Category category, Instant transmittedAt, List<Hit> hits, Instant verifiedAt, Instant erasedAt) {
    Dataset dataset =
        new Dataset(
            UUID.randomUUID(), CASE, category, "IT2", new Capture("A", null), NOW, "Lampedusa", "OP", false, transmittedAt, "EDC-1", hits, null,
            verifiedAt, null, null, erasedAt);
    when(datasets.of(CASE)).thenReturn(List.of(dataset));
    return !open.of(CASE).isEmpty();
  }
}
