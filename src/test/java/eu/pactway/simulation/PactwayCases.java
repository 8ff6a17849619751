package eu.pactway.simulation;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.journey.Journeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of the application, each task done as the player does it: by a person of the right role, under the engine's permissions. */
final class PactwayCases implements Contender {

  private static final Logger log = LoggerFactory.getLogger(PactwayCases.class);
  private static final Set<String> AUTOMATIC = Set.of("serviceTask", "sendTask", "businessRuleTask");
  private static final Set<String> TIMERS = Set.of("boundaryTimer", "intermediateTimer", "startTimerEvent");
  private static final String LADDER = "clock-ladder|";

  private final Journeys journeys;
  private final Journey journey;
  private final TaskWorker worker;
  private final ExampleAnswers examples;
  private final SimulatedPartners partners;
  private final TimeTravel time;
  private final TaskService taskService;
  private final FormService formService;
  private final IdentityService identityService;
  private final ManagementService managementService;
  private final RepositoryService repositoryService;
  private final JdbcClient jdbc;
  private final CountedDataSource dataSource;
  private final Measure measure = new Measure();
  private final Map<String, Scene> scenes = new ConcurrentHashMap<>();
  private final Map<String, String> journeyIds = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> rungs = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();

  PactwayCases(ApplicationContext application) {
    this.journeys = application.getBean(Journeys.class);
    this.journey = application.getBean(Journey.class);
    this.worker = application.getBean(TaskWorker.class);
    this.examples = application.getBean(ExampleAnswers.class);
    this.partners = application.getBean(SimulatedPartners.class);
    this.time = application.getBean(TimeTravel.class);
    this.taskService = application.getBean(TaskService.class);
    this.formService = application.getBean(FormService.class);
    this.identityService = application.getBean(IdentityService.class);
    this.managementService = application.getBean(ManagementService.class);
    this.repositoryService = application.getBean(RepositoryService.class);
    this.jdbc = application.getBean(JdbcClient.class);
    this.dataSource = application.getBean(CountedDataSource.class);
  }

  @Override
  public String name() {
    return "pactway";
  }

  @Override
  public String open(Scene scene) {
    Instant arrived = time.now().minus(Duration.ofHours(3));
    NewPerson person =
        new NewPerson("Rana", "Haddad", LocalDate.parse("1991-04-17"), "F", scene.nationality, List.of(scene.language));
    Arrival arrival = new Arrival(ArrivalKind.of(scene.arrivalKind).orElseThrow(), new Moment(arrived, false), "Trieste");
    NewCase newCase = new NewCase(arrival, new Moment(arrived.plus(Duration.ofHours(1)), false), person, false, null, null);
    String caseNumber = measure.call("open", () -> journeys.begin(newCase));
    scenes.put(caseNumber, scene);
    journeyIds.put(caseNumber, journey.idOf(caseNumber));
    rungs.put(caseNumber, new AtomicInteger());
    answers.put(caseNumber, new AtomicInteger());
    return caseNumber;
  }

  @Override
  public List<Runnable> due(String caseNumber) {
    List<Job> due = query(caseNumber).executable().orderByJobDuedate().asc().list();
    return due.stream().map(job -> (Runnable) () -> execute(caseNumber, job)).toList();
  }

  @Override
  public Optional<Runnable> task(String caseNumber) {
    return worker.openTasks(caseNumber).stream().findFirst().map(task -> {
      Map<String, Object> filled = as(worker.role(task), () -> opened(task, scenes.get(caseNumber).choices));
      answers.get(caseNumber).addAndGet(filled.size());
      return () -> complete(task, filled);
    });
  }

  private JobQuery query(String caseNumber) {
    return managementService.createJobQuery().withRetriesLeft().rootProcessInstanceId(journeyIds.get(caseNumber));
  }

  /** Timers of clocks, of the inbox and of the outbox hang on no process; they run between the work on cases, as in time travel. */
  @Override
  public List<Callable<Boolean>> apart() {
    List<Job> due = managementService.createJobQuery().withRetriesLeft().executable().list();
    List<Callable<Boolean>> parts = new ArrayList<>();
    due.stream().collect(Collectors.groupingBy(PactwayCases::caseOf)).forEach((caseNumber, jobs) -> parts.add(() -> {
      jobs.forEach(job -> execute(caseNumber, job));
      return true;
    }));
    if (partners.nextAnswerDue().filter(at -> !at.isAfter(time.now())).isPresent()) {
      parts.add(() -> measure.call("late answers", partners::sendDueAnswers));
    }
    return parts;
  }

  private static String caseOf(Job job) {
    return job.getId().contains(":") ? job.getId().substring(0, job.getId().lastIndexOf(':')) : "";
  }

  private void execute(String caseNumber, Job job) {
    Runnable run = () -> managementService.executeJob(job.getId());
    try {
      String configuration = ((JobEntity) job).getJobHandlerConfigurationRaw();
      boolean rung = configuration != null && configuration.startsWith(LADDER);
      if (rung || job.getProcessInstanceId() != null && job instanceof TimerEntity) {
        measure.fires(run);
        if (rung && rungs.containsKey(caseNumber)) {
          rungs.get(caseNumber).incrementAndGet();
        }
      } else {
        measure.call(job.getProcessInstanceId() != null ? "job" : "job " + configuration.substring(0, configuration.indexOf('|')), () -> {
          run.run();
          return null;
        });
      }
    } catch (RuntimeException failure) {
      measure.failed();
      log.warn("Job {} of {} failed: {}", job.getId(), caseNumber, failure.toString());
    }
  }

  private void complete(Task task, Map<String, Object> filled) {
    String person = worker.person(task);
    as(person, () -> {
      if (task.getAssignee() == null) {
        measure.call("claim", () -> {
          taskService.claim(task.getId(), person);
          return null;
        });
      }
      measure.completes(() -> formService.submitTaskForm(task.getId(), filled));
      return null;
    });
  }

  private <T> T as(String person, Supplier<T> work) {
    identityService.setAuthentication(person, worker.groups(person));
    try {
      return work.get();
    } finally {
      identityService.clearAuthentication();
    }
  }

  /** What a person would do in front of the form; reading is not measured. */
  private Map<String, Object> opened(Task task, Map<String, Object> choices) {
    try (InputStream form = formService.getDeployedTaskForm(task.getId())) {
      return examples.to(form, formService.getTaskFormVariables(task.getId()), choices, used -> {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public boolean isOver(String caseNumber) {
    return !journey.isRunning(journeyIds.get(caseNumber));
  }

  @Override
  public Optional<Instant> nextMoment(List<String> caseNumbers) {
    Optional<Instant> target =
        Stream.concat(caseNumbers.stream().flatMap(this::dueDates), partners.nextAnswerDue().stream())
            .filter(moment -> moment.isAfter(time.now()))
            .min(Instant::compareTo);
    // On the way there, clocks reach their rungs, each at its own moment.
    return target.map(moment -> between(moment).orElse(moment));
  }

  private Stream<Instant> dueDates(String caseNumber) {
    return query(caseNumber).duedateHigherThan(Date.from(time.now())).orderByJobDuedate().asc().listPage(0, 1).stream()
        .map(job -> job.getDuedate().toInstant());
  }

  private Optional<Instant> between(Instant moment) {
    return managementService.createJobQuery().withRetriesLeft().duedateHigherThan(Date.from(time.now())).duedateLowerThan(Date.from(moment))
        .orderByJobDuedate().asc().listPage(0, 1).stream()
        .map(job -> job.getDuedate().toInstant())
        .findFirst();
  }

  @Override
  public long automaticSteps(List<String> caseNumbers) {
    return caseNumbers.stream().flatMap(this::completed).filter(visit -> AUTOMATIC.contains(visit.getActivityType())).count();
  }

  private Stream<HistoricActivityInstance> completed(String caseNumber) {
    return journey.visits(journeyIds.get(caseNumber)).stream().filter(visit -> visit.getEndTime() != null && !visit.isCanceled());
  }

  /** Counts what the case had. */
  PlainShape shape(String caseNumber) {
    List<HistoricActivityInstance> visits = journey.visits(journeyIds.get(caseNumber));
    List<HistoricActivityInstance> completed = completed(caseNumber).toList();
    int users = (int) completed.stream().filter(visit -> visit.getActivityType().equals("userTask")).count();
    List<HistoricActivityInstance> automatic = completed.stream().filter(visit -> AUTOMATIC.contains(visit.getActivityType())).toList();
    int asynchronous = (int) automatic.stream().filter(visit -> element(visit).isCamundaAsyncBefore()).count();
    int drawn = (int) visits.stream().mapToLong(this::drawnTimers).sum();
    int drawnFired = (int) completed.stream().filter(visit -> TIMERS.contains(visit.getActivityType())).count();
    int clocks =
        jdbc.sql("select count(*) from pactway.clock where case_number = ?").param(caseNumber).query(Integer.class).single();
    return new PlainShape(
        users,
        automatic.size(),
        asynchronous,
        drawnFired + rungs.get(caseNumber).get(),
        Math.max(0, drawn - drawnFired) + clocks,
        Math.round((float) answers.get(caseNumber).get() / users));
  }

  private FlowNode element(HistoricActivityInstance visit) {
    return repositoryService.getBpmnModelInstance(visit.getProcessDefinitionId()).getModelElementById(visit.getActivityId());
  }

  private long drawnTimers(HistoricActivityInstance visit) {
    return repositoryService.getBpmnModelInstance(visit.getProcessDefinitionId()).getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().getId().equals(visit.getActivityId()))
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(TimerEventDefinition.class::isInstance)
        .count();
  }

  @Override
  public Measure measure() {
    return measure;
  }

  @Override
  public CountedDataSource dataSource() {
    return dataSource;
  }
}
