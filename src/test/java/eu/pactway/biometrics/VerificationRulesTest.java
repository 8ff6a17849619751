package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import eu.pactway.partner.Capture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eurodac Art 38(4) and (5): who is identified is identified together with the States concerned, and by the trait that matched. */
class VerificationRulesTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final VerificationTasks tasks = mock(VerificationTasks.class);
  private final Authority authority = mock(Authority.class);
  private final VerificationRules rules = new VerificationRules(tasks, authority);

  @BeforeEach
  void aRegistration() {
    when(authority.code()).thenReturn("IT");
  }

  @ParameterizedTest
  @CsvSource({"'', statesConsulted", "DE, statesConsulted", "'EL, DE',", "'el; de',", "'DE EL SE',"})
  void everyStateWhoseDataSetMatchesIsNamed(String consulted, String faulty) {
    hits(hit("EL", false), hit("DE", false));
    assertThat(faults(Map.of("hitConfirmed", true, "statesConsulted", consulted, "method", "fingerprints"))).isEqualTo(faulty == null ? List.of() : List.of(faulty));
  }

  @Test
  void theMessageNamesTheStatesThatAreMissing() {
    hits(hit("EL", false), hit("DE", false));
    assertThat(refusal(Map.of("hitConfirmed", true, "statesConsulted", "DE")).errors().get(0).message()).contains("EL missing").doesNotContain("DE");
  }

  @Test
  void aHitOfThisStateAloneNeedsNoOther() {
    hits(hit("IT", false));
    assertThat(faults(Map.of("method", "fingerprints"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fingerprints, method", "face,", "both,"})
  void aHitOnTheFaceAloneIsComparedByTheFace(String method, String faulty) {
    hits(hit("IT", true));
    assertThat(faults(Map.of("method", method))).isEqualTo(faulty == null ? List.of() : List.of(faulty));
  }

  @Test
  void whereEveryHitIsWrongNoOtherStateNeedsToBeAsked() {
    hits(hit("EL", false));
    assertThat(faults(Map.of("hitConfirmed", false, "method", "fingerprints"))).isEmpty();
    assertFound(Set.of(1));
  }

  @ParameterizedTest
  @CsvSource({"'', wrongHits", "'3', wrongHits", "'0', wrongHits", "'2',", "'1, 2',"})
  void ofSeveralHitsItIsSaidWhichAreWrong(String wrong, String faulty) {
    hits(hit("EL", false), hit("DE", false));
    Map<String, Object> answers = Map.of("hitConfirmed", false, "wrongHits", wrong, "statesConsulted", "EL, DE", "method", "fingerprints");
    assertThat(faults(answers)).isEqualTo(faulty == null ? List.of() : List.of(faulty));
  }

  @Test
  void whereOneHitIsRightAllStatesAreAsked() {
    hits(hit("EL", false), hit("DE", false));
    assertThat(faults(Map.of("hitConfirmed", false, "wrongHits", "2", "statesConsulted", "EL"))).containsExactly("statesConsulted");
    assertThat(faults(Map.of("hitConfirmed", false, "wrongHits", "2", "statesConsulted", "EL, DE"))).isEmpty();
    assertFound(Set.of(2));
  }

  @Test
  void whoSaysThatEveryHitIsRightNamesNoneThatIsWrong() {
    hits(hit("EL", false), hit("DE", false));
    assertThat(faults(Map.of("hitConfirmed", true, "wrongHits", "1", "statesConsulted", "EL, DE"))).containsExactly("wrongHits");
    assertThat(faults(Map.of("hitConfirmed", "true", "statesConsulted", "EL, DE"))).isEmpty();
    assertFound(Set.of());
  }

  private void assertFound(Set<Integer> wrong) {
    verify(tasks).found("task", new HitFindings(NOW, wrong));
  }

  private void hits(Hit... hits) {
    Dataset dataset =
        new Dataset(
            UUID.randomUUID(), CASE, Category.APPLICANT, "IT1", new Capture("A", null), NOW, "Lampedusa", "OP", false, NOW, "EDC-1",
            Arrays.asList(hits), NOW, null, null, null, null);
    when(tasks.dataset(CASE, "task")).thenReturn(Optional.of(dataset));
  }

  private static Hit hit(String memberState, boolean faceOnly) {
    return new Hit("EDC-2", memberState, Category.APPLICANT, LocalDate.of(2026, 3, 1), faceOnly, false, false, false, List.of());
  }

  private List<String> faults(Map<String, Object> answers) {
    InvalidFormException refusal = refusal(answers);
    return refusal == null ? List.of() : refusal.errors().stream().map(FieldError::field).toList();
  }

  private InvalidFormException refusal(Map<String, Object> answers) {
    var submitted = new FormSubmitted(CASE, VerificationRules.FORM, "task", "userTask_verifyHit", answers, "officer", NOW);
    return catchThrowableOfType(InvalidFormException.class, () -> rules.on(submitted));
  }
}
