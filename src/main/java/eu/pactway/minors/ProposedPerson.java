package eu.pactway.minors;

import eu.pactway.partner.GuardianshipPort.RepresentativeAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person who is proposed to act for the minor, by the guardianship authority or by an officer.
 *
 * @param reference of the guardianship authority; null where an officer found the person
 * @param minorsInCharge how many minors the person acts for, this one included
 */
record ProposedPerson(String name, String organisation, String phone, String email, String reference, Integer minorsInCharge) {

  static ProposedPerson of(RepresentativeAnswer answer) {
    return new ProposedPerson(
        answer.name(), answer.organisation(), answer.phone(), answer.email(), answer.reference(), answer.minorsInCharge());
  }

  /** From a form's answers, or a later answer of the authority, by the names of their fields. */
  static ProposedPerson of(Map<String, ?> said, String prefix) {
    return new ProposedPerson(
        text(said.get(named(prefix, "name"))),
        text(said.get(named(prefix, "organisation"))),
        text(said.get(named(prefix, "phone"))),
        text(said.get(named(prefix, "email"))),
        text(said.get(named(prefix, "reference"))),
        said.get("minorsInCharge") instanceof Number number ? (Integer) number.intValue() : null);
  }

  /** As particulars of the minor; fields of forms start with them. */
  Map<String, Object> details(String prefix) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(named(prefix, "name"), name);
    details.put(named(prefix, "organisation"), organisation);
    details.put(named(prefix, "phone"), phone);
    details.put(named(prefix, "email"), email);
    details.put(named(prefix, "reference"), reference);
    details.put("minorsInCharge", minorsInCharge);
    return details;
  }

  private static String named(String prefix, String field) {
    return prefix.isEmpty() ? field : prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  @Override
  public String toString() {
    return "ProposedPerson[not shown]";
  }
}
