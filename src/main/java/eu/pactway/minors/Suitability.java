package eu.pactway.minors;

import eu.pactway.engine.DecisionTables;
import eu.pactway.law.MinorsLaw;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a person may act for the minor (APR Art 23(9) and (10), RCD Arts 26(6) and 27(6) and (7), SCR Art 13(4) and (5)). */
@Component
class Suitability {

  private static final String TABLE = "guardian-suitability";

  private final DecisionTables tables;
  private final Assignments assignments;
  private final Surges surges;
  private final MinorsLaw law = MinorsLaw.load();

  Suitability(DecisionTables tables, Assignments assignments, Surges surges) {
    this.tables = tables;
    this.assignments = assignments;
    this.surges = surges;
  }

  /**
   * What the table says.
   *
   * @param suitability {@code suitable} or the ground of refusal
   * @param minorsInCharge what was counted: the larger of what was said and what our own register holds
   * @param most the limit that applied
   */
  record Finding(String suitability, String article, int minorsInCharge, int most) {

    boolean suitable() {
      return suitability.equals("suitable");
    }
  }

  /**
   * Decides on the person.
   *
   * @param found what the officer found, by the names of the form's fields; what is not among them counts as checked by the authority
   *     that proposed the person
   */
  Finding of(String caseNumber, String role, ProposedPerson person, Map<String, ?> found) {
    boolean surge = surges.inForce().isPresent();
    MinorsLaw.Caseload limit = law.caseloadOf(role);
    int said = person.minorsInCharge() == null ? 1 : person.minorsInCharge();
    int counted = Math.max(said, assignments.othersInCharge(caseNumber, person) + 1);
    Map<String, Object> facts = new HashMap<>();
    facts.put("minorsInCharge", counted);
    facts.put("mostMinors", limit.most(surge));
    facts.put("criminalRecord", is(found, "criminalRecord", false));
    facts.put("conflictOfInterest", is(found, "conflictOfInterest", false));
    facts.put("independent", is(found, "independent", true));
    facts.put("qualified", is(found, "qualified", true));
    facts.put("naturalPersonNamed", person.name() != null);
    Map<String, Object> decided = tables.decide(TABLE, facts);
    return new Finding(
        String.valueOf(decided.get("suitability")), String.valueOf(decided.get("article")), counted, limit.most(surge));
  }

  private static boolean is(Map<String, ?> found, String field, boolean otherwise) {
    return found.get(field) == null ? otherwise : Boolean.parseBoolean(found.get(field).toString());
  }
}
