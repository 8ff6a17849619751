package eu.pactway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueuePriorityTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final CaseFile caseFile = mock(CaseFile.class);
  private final QueuePriority priority = new QueuePriority(caseFile, Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({"PT-1M, 100", "PT0S, 100", "PT1M, 90", "PT24H, 90", "PT24H1M, 75", "PT72H, 75", "PT72H1M, 60", "PT168H, 60", "PT168H1M, 50"})
  void theNearerTheLimitTheEarlierTheTask(Duration left, int expected) {
    assertThat(of(Map.of(), NOW.plus(left))).isEqualTo(expected);
  }

  @Test
  void aTaskWithoutALimitHasTheOrdinaryPlace() {
    assertThat(of(Map.of(), null)).isEqualTo(50);
  }

  @Test
  void minorsAndVulnerablePersonsComeFirst() {
    assertThat(of(Map.of("minor", true, "unaccompaniedMinor", true), null)).isEqualTo(80);
    assertThat(of(Map.of("minor", true), null)).isEqualTo(70);
    assertThat(of(Map.of("specialNeeds", true), null)).isEqualTo(70);
  }

  @Test
  void ofSeveralReasonsTheStrongestCounts() {
    assertThat(of(Map.of("minor", true), NOW.plusSeconds(60))).isEqualTo(90);
  }

  private int of(Map<String, Object> facts, Instant due) {
    when(caseFile.facts("IT-2026-0000001-7")).thenReturn(facts);
    return priority.of("IT-2026-0000001-7", "screening", "userTask_x", "medical-officer", due);
  }
}
