package eu.pactway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/security/policy.md is made from the policy; {@code -Dpactway.docs.write=true} writes it. */
class PolicyPageTest {

  private static final Path PAGE = Path.of("docs/security/policy.md");

  @Test
  void thePageIsThePolicy() throws IOException {
    String page = page();
    if (Boolean.getBoolean("pactway.docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("write it with -Dpactway.docs.write=true").hasContent(page);
  }

  private static String page() {
    List<String> lines = new ArrayList<>(List.of(
        "# Who may do what",
        "",
        "Made from `access/Policy` and `access/EnginePaths` by `mvn test -Dtest=PolicyPageTest -Dpactway.docs.write=true`. What is not here is refused.",
        "Why so: [decision 17](../adr/0017-need-to-know.md). Each line is tried over HTTP by `NeedToKnowMatrixIT`, against expectations written by hand.",
        "",
        "## What a person has to do with a case",
        "",
        "| relation | meaning |",
        "|---|---|"));
    Arrays.stream(Relation.values()).forEach(relation -> lines.add("| %s | %s |".formatted(relation.title(), relation.meaning())));
    lines.addAll(List.of("", "## Operations at a case", "", "| operation | " + roles() + " |", "|---" + "|---".repeat(Role.values().length) + "|"));
    Arrays.stream(Operation.values()).filter(Operation::ofCase).forEach(operation -> lines.add(row(operation)));
    lines.addAll(List.of("", "While the person disputes the data (GDPR Art 18), a ground of Art 18(2) must be stated to: "
        + Arrays.stream(Operation.values()).filter(Policy::needsGroundWhenRestricted).map(Operation::title).collect(Collectors.joining("; "))
        + ". All else goes on ([decision 21](../adr/0021-restriction-binds-officers-and-not-the-procedure.md))."));
    lines.addAll(List.of("", "Systems need a scope beside the role: see below.", "", "## Operations of no case", "", "| operation | roles | scope of systems |", "|---|---|---|"));
    Arrays.stream(Operation.values())
        .filter(operation -> !operation.ofCase())
        .forEach(operation -> lines.add("| %s | %s | %s |".formatted(operation.title(), who(operation), scope(operation))));
    lines.addAll(List.of("", "## Scopes of systems at a case", "", "| operation | scope |", "|---|---|"));
    Arrays.stream(Operation.values())
        .filter(operation -> operation.ofCase() && operation.scope() != null)
        .forEach(operation -> lines.add("| %s | %s |".formatted(operation.title(), scope(operation))));
    lines.addAll(List.of("", "A scope holds what follows it after a colon: `events:record` every event, `events:record:hit-received` one type.", "",
        "## The engine's REST", "", "At `/engine-rest` and behind the pages of Tasklist and Cockpit. Paths are patterns.", "", "| methods | path | for whom | what |", "|---|---|---|---|"));
    EnginePaths.LINES.forEach(line -> lines.add(line(line)));
    lines.add(line(EnginePaths.closed()));
    return String.join("\n", lines) + "\n";
  }

  private static String roles() {
    return Role.all().map(Role::id).collect(Collectors.joining(" | "));
  }

  private static String row(Operation operation) {
    return "| " + operation.title() + " | " + Role.all().map(role -> cell(Policy.relations(role, operation))).collect(Collectors.joining(" | ")) + " |";
  }

  private static String cell(Set<Relation> relations) {
    return relations.size() == Relation.values().length ? "any" : relations.stream().sorted().map(Relation::title).collect(Collectors.joining(", "));
  }

  private static String who(Operation operation) {
    List<String> roles = Role.all().filter(role -> !Policy.relations(role, operation).isEmpty()).map(Role::id).toList();
    return roles.size() == Role.values().length ? "all" : String.join(", ", roles);
  }

  private static String scope(Operation operation) {
    return operation.scope() == null ? "" : "`" + operation.scope() + "`";
  }

  private static String line(EnginePaths.Line line) {
    String methods = line.methods().isEmpty() ? "any" : line.methods().stream().sorted().collect(Collectors.joining(" "));
    return "| %s | `%s` | %s | %s |".formatted(
        methods, line.path().replace("|", "\\|"), line.operation() == null ? "every role" : who(line.operation()), line.meaning());
  }
}
