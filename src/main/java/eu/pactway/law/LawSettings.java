package eu.pactway.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a deployment may set about the law without touching its files.
 *
 * @param validFrom first day by rule set, in place of the one of the files; gives a rule set that is not in force yet its day
 * @param readings the chosen reading by question, see {@link Readings}
 * @param regions the region in which the authority sits, by code of the Member State, for States whose regional holidays count
 */
public record LawSettings(Map<String, LocalDate> validFrom, Map<String, String> readings, Map<String, String> regions) {

  /** The files alone. */
  public static final LawSettings NONE = new LawSettings(Map.of(), Map.of(), Map.of());

  public LawSettings {
    validFrom = new TreeMap<>(validFrom == null ? Map.of() : validFrom);
    readings = new TreeMap<>(readings == null ? Map.of() : readings);
    regions = new TreeMap<>(regions == null ? Map.of() : regions);
  }
}
