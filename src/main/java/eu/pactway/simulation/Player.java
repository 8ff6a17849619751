package eu.pactway.simulation;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays a case: completes its tasks with valid answers, lets its jobs run, and moves time to the case's next timer when nothing else can
 * move. Time is held from then on.
 */
@Component
@Profile("simulators")
class Player {

  private static final int MOST_STEPS = 2_000;
  /** A task that comes back more often than this in one play goes in circles: its answers are accepted and lead back to it. */
  private static final int MOST_RETURNS = 25;

  private final CaseFile caseFile;
  private final TimeTravel time;
  private final DueJobs jobs;
  private final TaskWorker worker;
  private final Journey journey;
  private final SimulatedPartners partners;

  Player(CaseFile caseFile, TimeTravel time, DueJobs jobs, TaskWorker worker, Journey journey, SimulatedPartners partners) {
    this.caseFile = caseFile;
    this.time = time;
    this.jobs = jobs;
    this.worker = worker;
    this.journey = journey;
    this.partners = partners;
  }

  /** @throws CannotPlayException naming the task whose answers were refused */
  PlayResult play(String caseNumber, PlayRequest request) {
    caseFile.get(caseNumber);
    time.hold();
    String journeyId = journey.idOf(caseNumber);
    Footsteps footsteps = new Footsteps(journey, journeyId);
    Set<String> used = new TreeSet<>();
    Map<String, Integer> worked = new HashMap<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      time.atRest(() -> settle(caseNumber));
      List<Task> open = worker.openTasks(caseNumber);
      if (footsteps.follow(request.until()) && !request.untilTheEnd() || isOver(journeyId, request, open)) {
        break;
      }
      if (!open.isEmpty()) {
        refuseCircles(worked, open.get(0));
        time.atRest(() -> work(open.get(0), request, used));
        if (!request.stepTime().isZero()) {
          time.advance(now -> now.plus(request.stepTime()));
        }
      } else if (!deliver() && !moveToNextMoment(caseNumber)) {
        break;
      }
    }
    deliver();
    return result(caseNumber, request, footsteps, used);
  }

  private static void refuseCircles(Map<String, Integer> worked, Task task) {
    if (worked.merge(task.getTaskDefinitionKey(), 1, Integer::sum) > MOST_RETURNS) {
      throw new CannotPlayException("Task " + task.getTaskDefinitionKey() + " comes back whatever is answered; the timeline of the case says why", null);
    }
  }

  /** The journey has ended; where a step is looked for, what is still to do beside it is done all the same, such as Eurodac after an admission. */
  private boolean isOver(String journeyId, PlayRequest request, List<Task> open) {
    return !journey.isRunning(journeyId) && (request.untilTheEnd() || open.isEmpty());
  }

  private Void settle(String caseNumber) {
    do {
      journey.runningBeside(caseNumber).forEach(process -> jobs.runOf(process, new JobCount()));
    } while (partners.sendDueAnswers());
    return null;
  }

  private Void work(Task task, PlayRequest request, Set<String> used) {
    worker.complete(task, request.choices(), used::add);
    return null;
  }

  /** Runs what is due now beside the case's own processes, such as letters on their way; true where something was. */
  private boolean deliver() {
    return time.advance(now -> now).jobsExecuted() > 0;
  }

  private boolean moveToNextMoment(String caseNumber) {
    Stream<Optional<Instant>> due = journey.runningBeside(caseNumber).stream().map(jobs::nextDueOf);
    Optional<Instant> next = Stream.concat(due, Stream.of(partners.nextAnswerDue())).flatMap(Optional::stream).min(Instant::compareTo);
    next.ifPresent(moment -> time.advance(now -> moment.isAfter(now) ? moment : now));
    return next.isPresent();
  }

  private PlayResult result(String caseNumber, PlayRequest request, Footsteps footsteps, Set<String> used) {
    CaseView view = caseFile.get(caseNumber);
    List<PlayResult.OpenTask> open = worker.openTasks(caseNumber).stream().map(this::describe).toList();
    Set<String> unused = new TreeSet<>(request.choices().keySet());
    unused.removeAll(used);
    OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
    return new PlayResult(view.stage(), view.outcome(), view.track(), footsteps.path(), open, unused, now);
  }

  private PlayResult.OpenTask describe(Task task) {
    Date due = task.getDueDate();
    OffsetDateTime dueAt = due == null ? null : due.toInstant().atOffset(ZoneOffset.UTC);
    return new PlayResult.OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), worker.role(task), dueAt);
  }
}
