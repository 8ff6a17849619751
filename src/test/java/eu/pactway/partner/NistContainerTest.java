package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NistContainerTest {

  private static final byte[] PIXELS = new byte[20 * 30];

  private final byte[] whole = NistFile.begin().finger(2, 20, 30, PIXELS).binaryFinger(7, 20, 30, PIXELS).toBytes();

  @Test
  void whatAStationWritesIsRead() {
    NistContainer read = NistContainer.read(whole);
    assertThat(read.transaction()).isEqualTo("IT0001");
    assertThat(read.fingers()).extracting(FingerImage::position).containsExactly(2, 7);
    assertThat(read.fingers()).allSatisfy(finger -> assertThat(finger.bytes()).hasSize(600));
    new Capture(Base64.getEncoder().encodeToString(whole), null).check();
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 0; length < whole.length; length++) {
      byte[] shorter = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> NistContainer.read(shorter)).as("%d bytes", length).isInstanceOf(UnreadableCaptureException.class);
    }
  }

  @Test
  void whatFollowsTheLastRecordIsRefused() {
    refused(Arrays.copyOf(whole, whole.length + 1), "1.003", "bytes follow the last record");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 99, 999_999_999})
  void aWrongCountOfRecordsIsRefused(int stated) {
    refused(NistFile.begin().finger(2, 20, 30, PIXELS).binaryFinger(7, 20, 30, PIXELS).toBytes(stated), "1.003", "another number of records");
  }

  @Test
  void moreRecordsThanAnyTransactionHasAreRefused() {
    NistFile file = NistFile.begin();
    for (int i = 0; i <= NistContainer.MOST_RECORDS; i++) {
      file.finger(i % 15, 20, 30, PIXELS);
    }
    refused(file.toBytes(), "1.003", "more than 32");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.001:|1.007:|begin|not begin with its length",
        "1.002:0500|1.002:0999|1.002|version",
        "1.005:20261123|1.005:2026112x|1.005|no date",
        "1.008:IT|'1.008:  '|1.008|missing or empty",
        "14.002:1|14.002:9|14.002|not the record",
        "14.006:20|14.006:21|record of type 14|not as long as its size says",
        "14.009:500|14.009:250|record of type 14|less than 500",
        "14.011:NONE|14.011:JPGB|record of type 14|compression is not taken",
        "14.012:8|14.002:8|14.2|twice or out of order",
        "14.013:2|14.013:7|14.013|finger 7 is there twice",
        "14.013:2|15.013:2|14.|no number of its record"
      })
  void theFieldAtFaultIsNamed(String was, String is, String where, String fault) {
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(was);
    byte[] changed = text.replaceFirst(was.replace(".", "\\."), is).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> NistContainer.read(changed))
        .isInstanceOf(UnreadableCaptureException.class)
        .hasMessageContaining(fault)
        .hasMessageContaining(where.equals("begin") ? "1.001" : where);
  }

  @Test
  void aSmallPictureThatUnpacksToALargeOneIsRefused() {
    refused(NistFile.begin().finger(2, 20, 30, "PNG", png(20_000, 30_000)).toBytes(), "type 14", "not of the size that it states");
    refused(NistFile.begin().finger(2, 20_000, 30_000, "PNG", png(20_000, 30_000)).toBytes(), "type 14", "too large");
    refused(NistFile.begin().finger(2, 20, 30, "WSQ20", wsq(60_000, 60_000)).toBytes(), "type 14", "not of the size that it states");
    refused(NistFile.begin().finger(2, 20, 30, "WSQ20", PIXELS).toBytes(), "type 14", "not of the size that it states");
    NistContainer.read(NistFile.begin().finger(2, 20, 30, "PNG", png(20, 30)).finger(3, 20, 30, "WSQ20", wsq(20, 30)).toBytes());
  }

  /** Whatever a station or somebody in its place sends: it is taken or refused, and nothing else happens. */
  @Test
  void noBytesDoAnythingButBeTakenOrRefused() {
    SplittableRandom random = new SplittableRandom(4);
    byte[] minutiae = new SyntheticFinger(7).taken(1).toBytes();
    byte[] face = Base64.getDecoder().decode(Prints.face("x"));
    int refused = 0;
    for (int i = 0; i < 30_000; i++) {
      byte[] from = i % 3 == 0 ? whole : i % 3 == 1 ? minutiae : face;
      byte[] changed = from.clone();
      for (int n = random.nextInt(1, 4); n > 0; n--) {
        changed[random.nextInt(i % 2 == 0 ? Math.min(400, changed.length) : changed.length)] = (byte) random.nextInt();
      }
      String text = Base64.getEncoder().encodeToString(changed);
      try {
        (from == face ? new Capture(null, text) : new Capture(text, null)).check();
      } catch (UnreadableCaptureException fault) {
        refused++;
      }
    }
    assertThat(refused).isBetween(5_000, 29_000);
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(60).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}).putInt(13).putInt(0x49484452)
        .putInt(width).putInt(height).array();
  }

  private static byte[] wsq(int width, int height) {
    return ByteBuffer.allocate(60).putShort((short) 0xffa0).putShort((short) 0xffa8).putShort((short) 6).putInt(0)
        .putShort((short) 0xffa2).putShort((short) 17).put((byte) 0).put((byte) 255).putShort((short) height).putShort((short) width).array();
  }

  private static void refused(byte[] bytes, String where, String fault) {
    assertThatThrownBy(() -> NistContainer.read(bytes))
        .isInstanceOf(UnreadableCaptureException.class)
        .hasMessageContaining(where)
        .hasMessageContaining(fault);
  }
}
