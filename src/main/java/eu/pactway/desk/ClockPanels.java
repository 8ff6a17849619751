package eu.pactway.desk;

import eu.pactway.clock.ExplanationPages;
import eu.pactway.clock.StatutoryClocks;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The clocks of a case for those who may see one of its tasks. */
@Component
class ClockPanels {

  private final TaskCases tasks;
  private final StatutoryClocks clocks;
  private final ExplanationPages pages;

  ClockPanels(TaskCases tasks, StatutoryClocks clocks, ExplanationPages pages) {
    this.tasks = tasks;
    this.clocks = clocks;
    this.pages = pages;
  }

  /** Empty where nobody is signed in, or the person may not see the task. */
  Optional<String> panel(String taskId) {
    return tasks.caseOf(taskId).map(caseNumber -> pages.panel(caseNumber, timeLimit -> "clocks/" + timeLimit));
  }

  /** Empty also where the case has no such clock. */
  Optional<String> page(String taskId, String timeLimit) {
    return tasks.caseOf(taskId)
        .flatMap(caseNumber -> clocks.find(caseNumber, timeLimit))
        .map(clock -> pages.page(clock, UnaryOperator.identity()));
  }
}
