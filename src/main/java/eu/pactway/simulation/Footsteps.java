package eu.pactway.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** Follows a journey while it is played: what it has completed since, and whether it has come to a place. */
final class Footsteps {

  /** A destination that is the end of an element, for a play that is to stop before the step behind it. */
  private static final String LEFT = "left(%s)";

  private final Journey journey;
  private final String journeyId;
  private final Set<String> before = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  Footsteps(Journey journey, String journeyId) {
    this.journey = journey;
    this.journeyId = journeyId;
    journey.visits(journeyId).stream()
        .filter(visit -> visit.getEndTime() != null)
        .map(HistoricActivityInstance::getId)
        .forEach(before::add);
  }

  /** Takes in what happened since the last call; true when the journey has entered the element or process, or left the element. */
  boolean follow(String destination) {
    boolean there = false;
    for (HistoricActivityInstance visit : journey.visits(journeyId)) {
      if (before.contains(visit.getId())) {
        continue;
      }
      boolean entered = visit.getActivityId().equals(destination) || visit.getProcessDefinitionKey().equals(destination);
      there |= entered || visit.getEndTime() != null && LEFT.formatted(visit.getActivityId()).equals(destination);
      if (visit.getEndTime() != null && !visit.isCanceled() && seen.add(visit.getId())) {
        path.add(visit.getActivityId());
      }
    }
    return there;
  }

  List<String> path() {
    return List.copyOf(path);
  }
}
