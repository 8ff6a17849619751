package eu.pactway.simulation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Where a case stands after it was played; {@code path} holds the ids of the elements it completed, in order. */
record PlayResult(
    String stage,
    String outcome,
    String track,
    List<String> path,
    List<OpenTask> openTasks,
    Set<String> unusedChoices,
    OffsetDateTime now) {

  /** A task that waits for someone of the role. */
  record OpenTask(String id, String elementId, String name, String role, OffsetDateTime due) {}
}
