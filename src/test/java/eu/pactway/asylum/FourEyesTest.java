package eu.pactway.asylum;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Records;
import eu.pactway.engine.InvalidFormException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FourEyesTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final Records records = mock(Records.class);
  private final FourEyes fourEyes = new FourEyes(records);

  @BeforeEach
  void annaHasDrafted() {
    when(records.latest(CASE, "decision-draft")).thenReturn(Optional.of(new FormRecordView(
        UUID.randomUUID(), "decision-draft", "1", "userTask_draftDecision", Map.of(), "anna", NOW)));
  }

  @Test
  void theDrafterMayNotReview() {
    assertThatThrownBy(() -> fourEyes.on(review("anna"))).isInstanceOf(InvalidFormException.class).hasMessageContaining("another person");
  }

  @Test
  void anotherPersonMayReview() {
    assertThatCode(() -> fourEyes.on(review("ben"))).doesNotThrowAnyException();
  }

  private static FormSubmitted review(String by) {
    return new FormSubmitted(CASE, "decision-review", "task", "userTask_reviewDecision", Map.of("draftApproved", true), by, NOW);
  }
}
