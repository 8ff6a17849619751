package eu.pactway.law;

import java.util.Locale;

/** How the law package spells things. */
final class Words {

  private Words() {}

  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Such as "1 month" or "15 working days". */
  static String length(long by, Unit unit) {
    return by + (by == 1 ? unit.one() : unit.many());
  }
}
