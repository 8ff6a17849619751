package eu.pactway.casefile;

import eu.pactway.law.MemberState;
import java.time.ZoneId;

/** The authority whose case file this is: the Member State it acts for, as configured in {@code pactway.member-state}. */
public record Authority(MemberState memberState) {

  /** ISO-2 code, EL for Greece. */
  public String code() {
    return memberState.code();
  }

  /** The zone in which days begin and end. */
  public ZoneId zone() {
    return memberState.zone();
  }
}
