package eu.pactway.partner;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The image of a fingerprint, 8 bits a pixel.
 *
 * @param position 0 unknown, 1 to 10 single fingers, 11 and 12 flat thumbs, 13 to 15 several fingers at once
 * @param compression {@code NONE}, {@code WSQ20} or {@code PNG}
 * @param pixelsPerInch at least 500
 */
public record FingerImage(int position, int width, int height, int pixelsPerInch, String compression, byte[] bytes) {

  /** A hand at 1000 pixels an inch; larger than this nothing is unpacked. */
  static final int MOST_PIXELS = 4096;

  private static final int LAST_POSITION = 15;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int WSQ_BEGIN = 0xffa0;
  private static final int WSQ_FRAME = 0xffa2;
  private static final int WSQ_SEGMENTS = 64;

  /** Holds what the image says of itself against what its record says, so that no small record unpacks to a large image. */
  void check(String record) {
    NistRecord.check(position >= 0 && position <= LAST_POSITION, record, "its finger position is not known");
    NistRecord.check(width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS, record, "its image has no size, or is too large");
    NistRecord.check(pixelsPerInch >= 490, record, "it was scanned with less than 500 pixels an inch");
    switch (compression) {
      case "NONE" -> NistRecord.check(bytes.length == width * height, record, "its image is not as long as its size says");
      case "PNG" -> NistRecord.check(size(png()), record, "its PNG image is not of the size that it states");
      case "WSQ20" -> NistRecord.check(size(wsq()), record, "its WSQ image is not of the size that it states");
      default -> NistRecord.check(false, record, "its compression is not taken");
    }
  }

  private boolean size(int[] found) {
    return found.length == 2 && found[0] == width && found[1] == height;
  }

  private int[] png() {
    boolean begins = bytes.length > 33 && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return begins && in.getInt(12) == 0x49484452 ? new int[] {in.getInt(16), in.getInt(20)} : new int[0];
  }

  /** Walks from segment to segment to the header of the frame. */
  private int[] wsq() {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 20 || (in.getShort() & 0xffff) != WSQ_BEGIN) {
      return new int[0];
    }
    for (int i = 0; i < WSQ_SEGMENTS && in.remaining() >= 10; i++) {
      int marker = in.getShort() & 0xffff;
      int length = in.getShort() & 0xffff;
      if (marker == WSQ_FRAME) {
        int rows = in.getShort(in.position() + 2) & 0xffff;
        return new int[] {in.getShort(in.position() + 4) & 0xffff, rows};
      }
      if (marker >>> 8 != 0xff || length < 2 || length - 2 > in.remaining()) {
        return new int[0];
      }
      in.position(in.position() + length - 2);
    }
    return new int[0];
  }

  @Override
  public String toString() {
    return "FingerImage[not shown]";
  }
}
