package eu.pactway.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of the engine's REST is open, for callers and for the web applications alike; what is not listed is the deployer's alone. The engine's own permissions then decide on the single task or process.
 */
final class EnginePaths {

  /** @param operation null where whoever is signed in may call it */
  record Line(Set<String> methods, String path, Operation operation, String meaning) {

    private boolean fits(String method, String asked) {
      return methods.contains(method) && Pattern.compile(path).matcher(asked).matches();
    }
  }

  private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> ASK = Set.of("GET", "HEAD", "OPTIONS", "POST");
  private static final Set<String> SEND = Set.of("POST");

  static final List<Line> LINES =
      List.of(
          new Line(READ, "/?", null, "names of the engine"),
          new Line(READ, "/(engine|version|identity/(groups|password-policy))", null, "what the pages ask about the engine and oneself"),
          new Line(READ, "/authorization/check", null, "whether one may do something"),
          new Line(ASK, "/task(/count)?", Operation.SEE_TASK, "list and count tasks"),
          new Line(ASK, "/task(/count)?", Operation.SEE_ENGINE, "the same, without forms"),
          new Line(READ, "/task/[^/]+(/(form|deployed-form|rendered-form|form-variables|identity-links))?", Operation.SEE_TASK, "read a task and its form"),
          new Line(READ, "/task/[^/]+/variables(/caseNumber)?", Operation.SEE_TASK, "the case number of a task"),
          new Line(READ, "/task/[^/]+/(comment|attachment)", Operation.SEE_TASK, "empty lists that Tasklist asks for"),
          new Line(SEND, "/task/[^/]+/(claim|unclaim|assignee|submit-form|complete)", Operation.SEE_TASK, "claim, give back, assign, submit"),
          new Line(READ, "/filter(/count|/[^/]+(/(list|count))?)?", Operation.SEE_TASK, "queues of Tasklist"),
          new Line(SEND, "/filter/[^/]+/(list|count)", Operation.SEE_TASK, "a queue, narrowed"),
          new Line(Set.of("OPTIONS"), "/filter(/.*)?", Operation.SEE_TASK, "what one may do with a queue"),
          new Line(READ, "/(process-definition|decision-definition|case-definition)(/count)?", Operation.SEE_TASK, "names of the models"),
          new Line(READ, "/process-definition/[^/]+(/[^/]+)?/(xml|diagram|startForm)", Operation.SEE_TASK, "a model and its picture"),
          new Line(READ, "/process-definition/(key/)?[^/]+", Operation.SEE_TASK, "a model"),
          new Line(READ, "/case-definition/[^/]+", Operation.SEE_TASK, "a model"),
          new Line(READ, "/process-instance/[^/]+", Operation.SEE_TASK, "a process, where the engine allows it"),
          new Line(READ, "/history/(task|user-operation|activity-instance|process-instance)(/count)?", Operation.SEE_TASK, "what was done, where the engine allows it"),
          new Line(SEND, "/history/(task|activity-instance|process-instance)(/count)?", Operation.SEE_TASK, "the same"),
          new Line(READ, "/user(/count|/[^/]+/profile)?", Operation.SEE_TASK, "names of colleagues"),
          new Line(READ, "/user(/count|/[^/]+/profile)?", Operation.SEE_ENGINE, "the same, of who did what"),
          new Line(READ, "/task/report/candidate-group-count", Operation.SEE_ENGINE, "how many tasks each role has open"),
          new Line(ASK, "/group(/count)?", Operation.SEE_ENGINE, "names of the roles that are counted"),
          new Line(READ, "/group(/count)?", Operation.SEE_TASK, "names of roles and units"),
          new Line(READ, "/(process-definition|process-instance|decision-definition|decision-requirements-definition|deployment|job|job-definition|incident|activity-instance|execution|history|batch|external-task|event-subscription|metrics|schema|tenant|variable-instance|telemetry|case-definition|case-instance)(/.*)?", Operation.SEE_ENGINE, "operational data, read only"),
          new Line(SEND, "/(process-definition|process-instance|job|job-definition|incident|execution|external-task|variable-instance|history/[a-z-]+)(/count)?", Operation.SEE_ENGINE, "queries of operational data"),
          new Line(Set.of("PUT"), "/(job|job-definition)/[^/]+/retries", Operation.MEND_ENGINE, "try a failed job again"),
          new Line(Set.of("PUT"), "/(process-definition|process-instance|job-definition|job)/[^/]+/suspended", Operation.MEND_ENGINE, "suspend and go on"),
          new Line(SEND, "/identity/verify", null, "the password of one's own, in the Admin application"),
          new Line(Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"), "/(user|group|authorization|tenant)(/.*)?", Operation.KEEP_UNITS, "users, groups and permissions"));

  private static final Line CLOSED = new Line(Set.of(), ".*", Operation.DEPLOY, "all else: deployment, migration, modification, messages, variables, scripts, batches");

  private EnginePaths() {}

  /** Whether the call is open to the person; of several lines that fit, one is enough. */
  static boolean open(Standing person, String method, String path) {
    boolean known = !person.roles().isEmpty();
    boolean listed =
        LINES.stream()
            .filter(line -> line.fits(method, path))
            .map(Line::operation)
            .anyMatch(operation -> Optional.ofNullable(operation).map(asked -> any(person, asked)).orElse(known));
    return listed || any(person, Operation.DEPLOY);
  }

  static Line closed() {
    return CLOSED;
  }

  private static boolean any(Standing person, Operation operation) {
    return person.roles().stream().anyMatch(role -> !Policy.relations(role, operation).isEmpty());
  }
}
