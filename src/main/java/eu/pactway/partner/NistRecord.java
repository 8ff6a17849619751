package eu.pactway.partner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One record of a {@link NistContainer}: of tagged fields, or the binary header of type 4. */
final class NistRecord {

  static final Set<Integer> TAKEN = Set.of(2, 4, 10, 14);

  private static final byte FILE_SEPARATOR = 0x1c;
  private static final byte GROUP_SEPARATOR = 0x1d;
  private static final String RECORD_SEPARATOR = "\u001e";
  private static final String UNIT_SEPARATOR = "\u001f";
  private static final int IMAGE = 999;
  private static final int BINARY_HEADER = 18;
  private static final int DIGITS = 9;

  private final int type;
  private final int length;
  private final Map<Integer, byte[]> fields;

  private NistRecord(int type, int length, Map<Integer, byte[]> fields) {
    this.type = type;
    this.length = length;
    this.fields = fields;
  }

  /** The record of tagged fields that begins at this place. */
  static NistRecord tagged(byte[] bytes, int at, int type) {
    String prefix = type + ".001:";
    int digits = at + prefix.length();
    check(digits < bytes.length && text(bytes, at, digits).equals(prefix), prefix, "the record does not begin with its length");
    int end = indexOf(bytes, GROUP_SEPARATOR, digits, Math.min(bytes.length, digits + DIGITS + 1));
    check(end > digits && text(bytes, digits, end).matches("[0-9]+"), prefix, "its length is no number");
    int length = Integer.parseInt(text(bytes, digits, end));
    check(length > end - at && length <= bytes.length - at, prefix, "the record is not as long as it states");
    check(bytes[at + length - 1] == FILE_SEPARATOR, prefix, "the record does not end with its separator where its length ends");
    return new NistRecord(type, length, fields(bytes, at, at + length - 1, type));
  }

  /** The record of type 4 that begins at this place. */
  static NistRecord binary(byte[] bytes, int at) {
    check(bytes.length - at > BINARY_HEADER, "4.001", "the record is shorter than its header");
    ByteBuffer in = ByteBuffer.wrap(bytes, at, bytes.length - at);
    int length = in.getInt();
    check(length > BINARY_HEADER && length <= bytes.length - at, "4.001", "the record is not as long as it states");
    Map<Integer, byte[]> fields = new TreeMap<>();
    fields.put(2, ascii(in.get() & 0xff));
    in.get();
    fields.put(13, ascii(in.get() & 0xff));
    in.position(in.position() + 5);
    check(in.get() == 0, "4.005", "it was not scanned with 500 pixels an inch");
    fields.put(6, ascii(in.getShort() & 0xffff));
    fields.put(7, ascii(in.getShort() & 0xffff));
    int compression = in.get();
    check(compression == 0 || compression == 1, "4.008", "its compression is not taken");
    fields.put(11, (compression == 0 ? "NONE" : "WSQ20").getBytes(StandardCharsets.US_ASCII));
    fields.put(8, ascii(1));
    fields.put(9, ascii(500));
    fields.put(IMAGE, Arrays.copyOfRange(bytes, at + BINARY_HEADER, at + length));
    return new NistRecord(4, length, fields);
  }

  int length() {
    return length;
  }

  String idc() {
    return String.valueOf(number(new String[] {text(2)}, 0, type + ".002"));
  }

  /** Its content; refused where the field is missing or empty. */
  String text(int field) {
    String text = new String(content(field), StandardCharsets.UTF_8);
    check(!text.isBlank(), name(field), "it is missing or empty");
    return text;
  }

  /** Its items, subfield by subfield. */
  List<String[]> items(int field) {
    return Stream.of(text(field).split(RECORD_SEPARATOR, -1)).map(subfield -> subfield.split(UNIT_SEPARATOR, -1)).toList();
  }

  /** The fingerprint that it holds; empty for records of other kinds. */
  Optional<FingerImage> finger() {
    if (type != 4 && type != 14) {
      return Optional.empty();
    }
    int scale = value(8);
    int inch = scale == 2 ? (int) Math.round(value(9) * 2.54) : value(9);
    var image = new FingerImage(value(13), value(6), value(7), inch, text(11), content(IMAGE));
    image.check("record of type " + type);
    return Optional.of(image);
  }

  private int value(int field) {
    return number(new String[] {text(field)}, 0, name(field));
  }

  private byte[] content(int field) {
    byte[] content = fields.get(field);
    check(content != null && content.length > 0, name(field), "it is missing or empty");
    return content;
  }

  private String name(int field) {
    return String.format("%d.%03d", type, field);
  }

  static int number(String[] items, int index, String field) {
    check(items.length > index && items[index].matches("[0-9]{1,9}"), field, "it is no number");
    return Integer.parseInt(items[index]);
  }

  static void check(boolean holds, String where, String fault) {
    if (!holds) {
      throw new UnreadableCaptureException("Fingerprints (ANSI/NIST-ITL), " + where.replace(":", "") + ": " + fault);
    }
  }

  /** Fields in rising order; the image is the last and may hold any byte. */
  private static Map<Integer, byte[]> fields(byte[] bytes, int from, int to, int type) {
    Map<Integer, byte[]> fields = new TreeMap<>();
    int last = 0;
    for (int at = from; at < to; ) {
      int colon = indexOf(bytes, (byte) ':', at, Math.min(to, at + 12));
      String tag = colon < 0 ? "" : text(bytes, at, colon);
      check(tag.matches(type + "\\.[0-9]{3,9}"), type + ".", "a field after field " + last + " has no number of its record");
      int field = Integer.parseInt(tag.substring(tag.indexOf('.') + 1));
      check(field > last, type + "." + field, "it is there twice or out of order");
      int end = field == IMAGE ? to : indexOf(bytes, GROUP_SEPARATOR, colon, to);
      end = end < 0 ? to : end;
      check(field == IMAGE || indexOf(bytes, FILE_SEPARATOR, colon, end) < 0, type + "." + field, "the record ends before its length does");
      fields.put(field, Arrays.copyOfRange(bytes, colon + 1, end));
      last = field;
      at = end + 1;
    }
    return fields;
  }

  private static int indexOf(byte[] bytes, byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  private static byte[] ascii(int value) {
    return String.valueOf(value).getBytes(StandardCharsets.US_ASCII);
  }
}
