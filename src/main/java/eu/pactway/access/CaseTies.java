package eu.pactway.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What need-to-know asks of a case.
 *
 * @param unit the unit that has it
 * @param sensitive only those named may know it
 * @param restrictedSince since when the use of its data is restricted (GDPR Art 18); null where it is not
 * @param ties of users to it
 */
public record CaseTies(String caseNumber, String unit, boolean sensitive, Instant restrictedSince, Map<String, Set<Tie>> ties) {

  boolean tied(String user, Tie tie) {
    return ties.getOrDefault(user, Set.of()).contains(tie);
  }

  /** Users with the tie, by id. */
  public Set<String> users(Tie tie) {
    Set<String> users = new TreeSet<>();
    ties.forEach((user, own) -> {
      if (own.contains(tie)) {
        users.add(user);
      }
    });
    return users;
  }
}
