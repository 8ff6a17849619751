package eu.pactway.partner;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a container of ANSI/NIST-ITL as a station does, for tests. */
final class NistFile {

  private final List<byte[]> records = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();

  /** With a person's record, as every transaction has. */
  static NistFile begin() {
    NistFile file = new NistFile();
    return file.add(2, tagged(2, "2.002:0", null));
  }

  /** An image of type 14 at 500 pixels an inch, not compressed. */
  NistFile finger(int position, int width, int height, byte[] pixels) {
    return finger(position, width, height, "NONE", pixels);
  }

  NistFile finger(int position, int width, int height, String compression, byte[] bytes) {
    int idc = records.size();
    String fields =
        String.join(
            "\u001d", "14.002:" + idc, "14.003:0", "14.004:PACTWAY", "14.005:20261123", "14.006:" + width, "14.007:" + height, "14.008:1",
            "14.009:500", "14.010:500", "14.011:" + compression, "14.012:8", "14.013:" + position);
    return add(14, tagged(14, fields, bytes));
  }

  /** The same as a binary record of type 4. */
  NistFile binaryFinger(int position, int width, int height, byte[] pixels) {
    ByteBuffer out = ByteBuffer.allocate(18 + pixels.length);
    out.putInt(18 + pixels.length).put((byte) records.size()).put((byte) 0).put((byte) position).put(new byte[] {-1, -1, -1, -1, -1});
    out.put((byte) 0).putShort((short) width).putShort((short) height).put((byte) 0).put(pixels);
    return add(4, out.array());
  }

  byte[] toBytes() {
    return toBytes(records.size());
  }

  /** States another number of records than there are. */
  byte[] toBytes(int stated) {
    String fields =
        String.join(
            "\u001d", "1.002:0500", "1.003:1\u001f" + stated + content, "1.004:CRM", "1.005:20261123", "1.007:EURODAC", "1.008:IT",
            "1.009:IT0001", "1.011:19.69", "1.012:19.69");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(tagged(1, fields, null));
    records.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private NistFile add(int type, byte[] record) {
    content.append('\u001e').append(type).append('\u001f').append(String.format("%02d", records.size()));
    records.add(record);
    return this;
  }

  private static byte[] tagged(int type, String fields, byte[] image) {
    byte[] text = ("\u001d" + fields + (image == null ? "" : "\u001d" + type + ".999:")).getBytes(StandardCharsets.US_ASCII);
    int length = text.length + 1 + (image == null ? 0 : image.length);
    String begin = type + ".001:";
    int all = length + begin.length() + String.valueOf(length + begin.length()).length();
    all = length + begin.length() + String.valueOf(all).length();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((begin + all).getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(text);
    if (image != null) {
      out.writeBytes(image);
    }
    out.write(0x1c);
    return out.toByteArray();
  }
}
