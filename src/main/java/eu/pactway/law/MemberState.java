package eu.pactway.law;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Member State with the time zone its limits run in: that of its capital, also for parts of the State that keep another time, because
 * the act is done by an authority of the State.
 */
public final class MemberState {

  private static final Map<String, MemberState> STATES = new TreeMap<>();

  static {
    add("AT", "Europe/Vienna");
    add("BE", "Europe/Brussels");
    add("BG", "Europe/Sofia");
    add("CY", "Asia/Nicosia");
    add("CZ", "Europe/Prague");
    add("DE", "Europe/Berlin");
    add("DK", "Europe/Copenhagen");
    add("EE", "Europe/Tallinn");
    add("EL", "Europe/Athens");
    add("ES", "Europe/Madrid");
    add("FI", "Europe/Helsinki");
    add("FR", "Europe/Paris");
    add("HR", "Europe/Zagreb");
    add("HU", "Europe/Budapest");
    add("IE", "Europe/Dublin");
    add("IT", "Europe/Rome");
    add("LT", "Europe/Vilnius");
    add("LU", "Europe/Luxembourg");
    add("LV", "Europe/Riga");
    add("MT", "Europe/Malta");
    add("NL", "Europe/Amsterdam");
    add("PL", "Europe/Warsaw");
    add("PT", "Europe/Lisbon");
    add("RO", "Europe/Bucharest");
    add("SE", "Europe/Stockholm");
    add("SI", "Europe/Ljubljana");
    add("SK", "Europe/Bratislava");
  }

  private final String code;
  private final ZoneId zone;

  private MemberState(String code, ZoneId zone) {
    this.code = code;
    this.zone = zone;
  }

  /**
   * The State of a two-letter code; GR is read as EL.
   *
   * @throws UnknownMemberStateException for any other code
   */
  public static MemberState of(String code) {
    String upper = code == null ? "" : code.toUpperCase(Locale.ROOT);
    MemberState state = STATES.get(upper.equals("GR") ? "EL" : upper);
    if (state == null) {
      throw new UnknownMemberStateException(code);
    }
    return state;
  }

  /** The 27, by code. */
  public static Collection<MemberState> all() {
    return STATES.values();
  }

  /** The code that EU law uses: ISO 3166 with EL for Greece. */
  public String code() {
    return code;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The ISO 3166 code: GR for Greece. */
  String isoCode() {
    return code.equals("EL") ? "GR" : code;
  }

  @Override
  public String toString() {
    return code;
  }

  private static void add(String code, String zone) {
    STATES.put(code, new MemberState(code, ZoneId.of(zone)));
  }
}
