package eu.pactway.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of erasures that was kept apart is read, or refused as a whole. */
class ErasureLinesTest {

  private static final ErasedBefore ONE = new ErasedBefore("IT-2026-0000001-7", "APR Art 72(2)", Instant.parse("2026-11-27T10:15:30.123456Z"));
  private static final String TOLD = "Erased: case IT-2026-0000001-7 by APR Art 72(2) at 2026-11-27T10:15:30.123456Z";

  @Test
  void aLineIsReadBackAsItWasWritten() {
    assertThat(ErasureLines.LOGGED.replaceFirst("\\{}", ONE.caseNumber()).replaceFirst("\\{}", ONE.ground()).replaceFirst("\\{}", ONE.erasedAt().toString()))
        .isEqualTo(TOLD);
    assertThat(ErasureLines.read(List.of(TOLD))).containsExactly(ONE);
  }

  @Test
  void itIsFoundAmongOthersAndInEitherKindOfLog() {
    assertThat(
            ErasureLines.read(
                List.of(
                    "2026-11-27T10:15:31.000Z  INFO 1 --- [pactway] e.p.dataprotection.Erasures : " + TOLD,
                    "Audit seal 7 over 3 chains: abc",
                    "",
                    "{\"@timestamp\":\"2026-11-27T10:15:31.000Z\",\"message\":\"" + TOLD + "\",\"caseNumber\":\"IT-2026-0000002-5\"}")))
        .containsExactly(ONE, ONE);
  }

  @Test
  void answersOfTheRestAreListsToo() {
    assertThat(
            ErasureLines.read(
                List.of(
                    "{\"items\":[{\"caseNumber\":\"IT-2026-0000001-7\",\"ground\":\"APR Art 72(2)\",\"closedAt\":\"2026-10-01T00:00:00+02:00\","
                        + "\"erasedAt\":\"2026-11-27T11:15:30.123456+01:00\"}],\"nextCursor\":null}",
                    "{\"items\":[],\"nextCursor\":null}")))
        .containsExactly(ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Erased: case IT-2026-0000001-8 by APR Art 72(2) at 2026-11-27T10:15:30Z",
        "Erased: case IT-2026-0000001-7 by APR Art 72(2) at yesterday",
        "Erased: case IT-2026-0000001-7 by APR Art 72(2) at 2026-13-27T10:15:30Z",
        "Erased: case IT-2026-0000001-7",
        "{\"items\":[{\"caseNumber\":\"IT-2026-0000001-7\",\"ground\":\"APR Art 72(2)\"}]}",
        "{\"items\":[{\"caseNumber\":"
      })
  void whatIsBrokenIsNamedAndNothingOfTheListIsUsed(String broken) {
    assertThatThrownBy(() -> ErasureLines.read(List.of(TOLD, broken))).isInstanceOf(IllegalArgumentException.class).hasMessage("Line 2 is of an erasure and cannot be read");
  }
}
