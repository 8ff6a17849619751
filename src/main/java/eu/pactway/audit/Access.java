package eu.pactway.audit;

import eu.pactway.access.Operation;
import eu.pactway.access.Role;
import eu.pactway.casefile.CurrentUser;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of the log in words that the person concerned understands. */
final class Access {

  private static final Map<String, String> WRITTEN =
      Map.of(
          "FORM_SUBMITTED", "filled in a form",
          "EVENT_RECORDED", "recorded that something happened",
          "CASE_ERASED", "erased the file",
          "EVENT_CORRECTED", "corrected what was recorded");

  private Access() {}

  static String what(AuditEntry entry) {
    String done = WRITTEN.getOrDefault(entry.what(), operation(entry.what()));
    String what = entry.detail() == null ? done : done + " (" + entry.detail().replace('-', ' ') + ")";
    return entry.outcome().equals(Deed.Outcome.REFUSED.name()) ? "was refused to: " + what : what;
  }

  /** Roles in words; no names, because the officers are persons too. */
  static String who(AuditEntry entry) {
    if (entry.who().equals(CurrentUser.ENGINE)) {
      return "Pactway itself";
    }
    String titles =
        Arrays.stream(Role.values())
            .filter(role -> Arrays.asList(entry.roles().split(" ")).contains(role.id()))
            .map(Role::title)
            .collect(Collectors.joining(", "));
    return titles.isEmpty() ? "an officer" : titles;
  }

  private static String operation(String name) {
    return Arrays.stream(Operation.values()).filter(known -> known.name().equals(name)).map(Operation::title).findFirst().orElse(name);
  }
}
