package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FingerMinutiaeRecordTest {

  private final FingerMinutiaeRecord record = new SyntheticFinger(7).taken(1);

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(FingerMinutiaeRecord.read(record.toBytes())).isEqualTo(record);
  }

  @Test
  void everyFaultIsNamed() {
    byte[] bytes = record.toBytes();
    refused(new byte[10], "shorter than its header");
    refused(changed(bytes, 0, 'X'), "does not begin as a finger minutiae record");
    refused(Arrays.copyOf(bytes, bytes.length - 6), "length");
    refused(changed(bytes, 15, 0, 14, 0), "no size");
    refused(changed(bytes, 22, 2), "exactly one view");
    refused(changed(bytes, 27, 255), "fewer minutiae");
    refused(changed(bytes, 28, 0x7f), "outside the image");
  }

  @Test
  void aCaptureIsHeldAgainstItsStandardsBeforeItIsSent() {
    String fingers = Base64.getEncoder().encodeToString(record.toBytes());
    new Capture(fingers, Prints.face("x")).check();
    assertThatThrownBy(() -> new Capture(null, null).check()).hasMessageContaining("neither fingerprints nor a facial image");
    assertThatThrownBy(() -> new Capture("%", null).check()).hasMessageContaining("not in Base64");
    assertThatThrownBy(() -> new Capture(fingers, fingers).check()).hasMessageContaining("face image record");
  }

  private static byte[] changed(byte[] bytes, int... placesAndValues) {
    byte[] other = bytes.clone();
    for (int i = 0; i < placesAndValues.length; i += 2) {
      other[placesAndValues[i]] = (byte) placesAndValues[i + 1];
    }
    return other;
  }

  private static void refused(byte[] bytes, String fault) {
    assertThatThrownBy(() -> FingerMinutiaeRecord.read(bytes)).isInstanceOf(UnreadableCaptureException.class).hasMessageContaining(fault);
  }
}
