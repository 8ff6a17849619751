package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.partner.Capture;
import eu.pactway.partner.UnreadableCaptureException;
import org.junit.jupiter.api.Test;

class SyntheticCapturesTest {

  private final SyntheticCaptures station = new SyntheticCaptures();

  @Test
  void whatTheStationDeliversIsOfTheStandards() {
    assertThatCode(() -> station.collect("IT-2026-0000001-7", null, true).check()).doesNotThrowAnyException();
    assertThatCode(() -> station.collect("IT-2026-0000001-7", null, false).check()).doesNotThrowAnyException();
  }

  @Test
  void theSamePersonIsNeverTakenQuiteAlikeInTwoCases() {
    Capture here = station.collect("IT-2026-0000001-7", "session-9", true);
    Capture there = station.collect("IT-2026-0000002-5", "session-9", true);
    assertThat(here.fingerprints()).isNotEqualTo(there.fingerprints());
    assertThat(here.facialImage()).isEqualTo(there.facialImage());
  }

  @Test
  void aSessionCalledUnreadableIs() {
    assertThatThrownBy(() -> station.collect("IT-2026-0000001-7", "unreadable-1", true).check()).isInstanceOf(UnreadableCaptureException.class);
  }
}
