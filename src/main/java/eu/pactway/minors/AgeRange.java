package eu.pactway.minors;

import eu.pactway.law.MinorsLaw;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** The ages, in completed years, between which a medical examination places a person, margin of error included (APR Art 25(2) and (3)). */
record AgeRange(int lowest, int highest) {

  /** As the form of the examination states it; null where it was inconclusive or states none. */
  static AgeRange of(Map<String, Object> said) {
    boolean conclusive = Boolean.parseBoolean(String.valueOf(said.get("medicalConclusive")));
    return conclusive && said.get("lowestAge") instanceof Number lowest && said.get("highestAge") instanceof Number highest
        ? new AgeRange(lowest.intValue(), highest.intValue())
        : null;
  }

  boolean isReversed() {
    return lowest > highest;
  }

  int width() {
    return highest - lowest;
  }

  /** Either end is enough: whichever way round the range was written down, what includes an age below eighteen is a minor's. */
  boolean includesMinority(MinorsLaw law) {
    return Math.min(lowest, highest) < law.majority().years();
  }

  /** Whether somebody of this date of birth was of an age within the range on that day. */
  boolean holds(LocalDate born, LocalDate on) {
    int age = Period.between(born, on).getYears();
    return lowest <= age && age <= highest;
  }
}
