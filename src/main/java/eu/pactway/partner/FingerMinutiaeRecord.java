package eu.pactway.partner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A finger minutiae record of ISO/IEC 19794-2:2005 with one view: the form in which fingerprints travel between capture station, national
 * access point and Eurodac.
 *
 * @param width of the image in pixels
 * @param height of the image in pixels
 * @param minutiae at least {@link #FEWEST}: fewer cannot be compared
 */
public record FingerMinutiaeRecord(int width, int height, List<Minutia> minutiae) {

  /** Fewer minutiae are too low a quality (Eurodac Art 38(1)). */
  public static final int FEWEST = 12;

  private static final byte[] MAGIC = "FMR\0 20\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 24;
  private static final int VIEW = 4;
  private static final int EACH = 6;
  private static final int LITTLE_FINGER = 10;
  private static final int BEST = 100;
  /** Pixels a centimetre of a scan of 500 dots an inch. */
  private static final short RESOLUTION = 197;

  /**
   * Where a ridge ends or forks.
   *
   * @param angle in units of 360/256 degrees, 0 to 255
   */
  public record Minutia(boolean ending, int x, int y, int angle) {}

  public FingerMinutiaeRecord {
    minutiae = List.copyOf(minutiae);
  }

  /** Writes the record. */
  public byte[] toBytes() {
    int length = HEADER + VIEW + EACH * minutiae.size() + 2;
    ByteBuffer out = ByteBuffer.allocate(length);
    out.put(MAGIC).putInt(length).putShort((short) 0);
    out.putShort((short) width).putShort((short) height).putShort(RESOLUTION).putShort(RESOLUTION).put((byte) 1).put((byte) 0);
    out.put((byte) 0).put((byte) 0).put((byte) 90).put((byte) minutiae.size());
    for (Minutia m : minutiae) {
      out.putShort((short) ((m.ending() ? 1 : 2) << 14 | m.x())).putShort((short) m.y()).put((byte) m.angle()).put((byte) 90);
    }
    return out.putShort((short) 0).array();
  }

  /**
   * Reads a record of one finger.
   *
   * @throws UnreadableCaptureException naming what is wrong
   */
  public static FingerMinutiaeRecord read(byte[] bytes) {
    check(bytes.length >= HEADER + VIEW + 2, "the record is shorter than its header");
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    check(Arrays.equals(magic, MAGIC), "it does not begin as a finger minutiae record of version 2.0");
    check(in.getInt() == bytes.length, "the length of the record is not the one it states");
    in.getShort();
    int width = in.getShort();
    int height = in.getShort();
    check(width > 0 && height > 0, "the image has no size");
    check(in.getShort() > 0 && in.getShort() > 0, "the resolution is missing");
    check(in.get() == 1, "it does not hold exactly one view");
    in.position(HEADER);
    check((in.get() & 0xff) <= LITTLE_FINGER, "its finger position is not known");
    in.get();
    check((in.get() & 0xff) <= BEST, "its quality is not one of 0 to 100");
    int count = in.get() & 0xff;
    check(in.remaining() >= count * EACH + 2, "it holds fewer minutiae than it states");
    List<Minutia> minutiae = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      minutiae.add(minutia(in, width, height));
    }
    int extended = in.getShort() & 0xffff;
    check(in.remaining() == extended, "what follows the minutiae is not as long as it states");
    return new FingerMinutiaeRecord(width, height, minutiae);
  }

  private static Minutia minutia(ByteBuffer in, int width, int height) {
    int typeAndX = in.getShort() & 0xffff;
    int x = typeAndX & 0x3fff;
    int y = in.getShort() & 0x3fff;
    int angle = in.get() & 0xff;
    in.get();
    check(typeAndX >> 14 != 3, "a minutia is of no known kind");
    check(x < width && y < height, "a minutia lies outside the image");
    return new Minutia(typeAndX >> 14 == 1, x, y, angle);
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new UnreadableCaptureException("Fingerprints (ISO/IEC 19794-2): " + fault);
    }
  }
}
