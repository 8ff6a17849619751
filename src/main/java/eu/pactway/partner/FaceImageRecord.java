package eu.pactway.partner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A face image record of ISO/IEC 19794-5:2005 with one image, read as far as its headers go. */
public final class FaceImageRecord {

  private static final byte[] MAGIC = "FAC\000010\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 14;
  private static final int FACE = 20;
  private static final int POINT = 8;
  private static final int IMAGE = 12;
  private static final int MOST_PIXELS = 8192;
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8};
  private static final byte[] JPEG_2000 = {0, 0, 0, 0x0c, 'j', 'P', ' ', ' '};

  private FaceImageRecord() {}

  /** Writes a record around a JPEG image, without feature points. */
  public static byte[] of(int width, int height, byte[] jpeg) {
    int length = HEADER + FACE + IMAGE + jpeg.length;
    ByteBuffer out = ByteBuffer.allocate(length);
    out.put(MAGIC).putInt(length).putShort((short) 1);
    out.putInt(length - HEADER).position(HEADER + FACE);
    out.put((byte) 1).put((byte) 0).putShort((short) width).putShort((short) height).position(HEADER + FACE + IMAGE);
    return out.put(jpeg).array();
  }

  /** @throws UnreadableCaptureException naming what is wrong */
  static void check(byte[] bytes) {
    check(bytes.length > HEADER && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC), "it does not begin as a face image record");
    ByteBuffer in = ByteBuffer.wrap(bytes).position(MAGIC.length);
    check(in.getInt() == bytes.length, "the length of the record is not the one it states");
    check(in.getShort() == 1, "it does not hold exactly one face");
    check(in.remaining() > FACE + IMAGE, "the record is shorter than its headers");
    check(in.getInt() == bytes.length - HEADER, "the length of the face is not the one it states");
    int points = in.getShort() & 0xffff;
    int image = HEADER + FACE + POINT * points;
    check(image + IMAGE < bytes.length, "it holds fewer feature points than it states");
    int kind = bytes[image + 1];
    int width = in.getShort(image + 2) & 0xffff;
    int height = in.getShort(image + 4) & 0xffff;
    check(width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS, "the image has no size, or is too large");
    byte[] begin = kind == 0 ? JPEG : JPEG_2000;
    int data = image + IMAGE;
    check(kind == 0 || kind == 1, "the image is neither JPEG nor JPEG 2000");
    check(bytes.length >= data + begin.length && Arrays.equals(Arrays.copyOfRange(bytes, data, data + begin.length), begin), "the image is not of the kind it states");
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new UnreadableCaptureException("Facial image (ISO/IEC 19794-5): " + fault);
    }
  }
}
