package eu.pactway.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A container of ANSI/NIST-ITL 1-2011 in traditional encoding, as stations send fingerprints to Eurodac: a record of type 1 that lists all
 * others, a person's record of type 2, fingerprint images of types 4 and 14, faces of type 10. Read strictly: whatever is not as its own
 * headers say is refused, before anything is decoded.
 *
 * @param transaction control number (1.009)
 * @param fingers at least one image
 */
public record NistContainer(String transaction, List<FingerImage> fingers) {

  /** Ten rolled and ten flat fingers, hands, a face, the person: no transaction of Eurodac has more. */
  static final int MOST_RECORDS = 32;

  private static final Set<String> VERSIONS = Set.of("0300", "0400", "0500", "0501", "0502");
  private static final int[] MANDATORY = {2, 3, 4, 5, 7, 8, 9};

  private record Listed(int type, String idc) {}

  public NistContainer {
    fingers = List.copyOf(fingers);
  }

  /** Whether the bytes begin as such a container. */
  static boolean begins(byte[] bytes) {
    return bytes.length > 6 && new String(bytes, 0, 6, java.nio.charset.StandardCharsets.US_ASCII).equals("1.001:");
  }

  /**
   * Reads a container.
   *
   * @throws UnreadableCaptureException naming record and field at fault
   */
  public static NistContainer read(byte[] bytes) {
    NistRecord first = NistRecord.tagged(bytes, 0, 1);
    for (int field : MANDATORY) {
      first.text(field);
    }
    NistRecord.check(VERSIONS.contains(first.text(2)), "1.002", "its version is not known");
    NistRecord.check(first.text(5).matches("[0-9]{8}"), "1.005", "it is no date");
    List<FingerImage> fingers = new ArrayList<>();
    int at = first.length();
    for (Listed listed : content(first)) {
      NistRecord record = listed.type() == 4 ? NistRecord.binary(bytes, at) : NistRecord.tagged(bytes, at, listed.type());
      NistRecord.check(record.idc().equals(listed.idc()), listed.type() + ".002", "it is not the record that 1.003 lists");
      record.finger().ifPresent(finger -> add(finger, fingers));
      at += record.length();
    }
    NistRecord.check(at == bytes.length, "1.003", "bytes follow the last record that it lists");
    NistRecord.check(!fingers.isEmpty(), "1.003", "it lists no fingerprint image");
    return new NistContainer(first.text(9), fingers);
  }

  private static void add(FingerImage finger, List<FingerImage> fingers) {
    NistRecord.check(
        fingers.stream().noneMatch(other -> other.position() == finger.position()), "14.013", "finger " + finger.position() + " is there twice");
    fingers.add(finger);
  }

  private static List<Listed> content(NistRecord first) {
    List<String[]> entries = first.items(3);
    int stated = NistRecord.number(entries.get(0), 1, "1.003");
    NistRecord.check(entries.get(0)[0].equals("1"), "1.003", "it does not begin with the record of type 1");
    NistRecord.check(stated == entries.size() - 1, "1.003", "it states another number of records than it lists");
    NistRecord.check(stated > 0 && stated <= MOST_RECORDS, "1.003", "it lists no record, or more than " + MOST_RECORDS);
    List<Listed> listed = new ArrayList<>();
    for (String[] entry : entries.subList(1, entries.size())) {
      int type = NistRecord.number(entry, 0, "1.003");
      NistRecord.check(NistRecord.TAKEN.contains(type), "1.003", "records of type " + type + " are not taken");
      listed.add(new Listed(type, String.valueOf(NistRecord.number(entry, 1, "1.003"))));
    }
    return listed;
  }
}
