package eu.pactway.simulation;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A process of the same size on an engine as it comes: its defaults, full history, none of our code. */
final class PlainCases implements Contender {

  private final String name;
  private final boolean withAnswers;
  private final ProcessEngine engine;
  private final CountedDataSource dataSource;
  private final Measure measure = new Measure();
  private final Map<Scene, PlainShape> shapes;

  private PlainCases(String name, boolean withAnswers, ProcessEngine engine, CountedDataSource dataSource, Map<Scene, PlainShape> shapes) {
    this.name = name;
    this.withAnswers = withAnswers;
    this.engine = engine;
    this.dataSource = dataSource;
    this.shapes = shapes;
  }

  /** Makes the engine in a schema of its own of our database. */
  static PlainCases in(HikariDataSource ours, Map<Scene, PlainShape> shapes) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(ours.getJdbcUrl() + (ours.getJdbcUrl().contains("?") ? "&" : "?") + "currentSchema=plain");
    pool.setUsername(ours.getUsername());
    pool.setPassword(ours.getPassword());
    pool.setMaximumPoolSize(ours.getMaximumPoolSize());
    CountedDataSource counted = new CountedDataSource(pool);
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("plain");
    configuration.setDataSource(counted);
    // The engine would find the tables of the other one, so it is not asked to look; its scripts go to the schema of the connection.
    configuration.setDatabaseSchemaUpdate("false");
    create(pool);
    ProcessEngine engine = configuration.buildProcessEngine();
    Map<Scene, PlainShape> kept = new EnumMap<>(shapes);
    kept.forEach((scene, shape) ->
        engine.getRepositoryService().createDeployment().addModelInstance(key(scene) + ".bpmn", model(key(scene), shape)).deploy());
    return new PlainCases("plain", false, engine, counted, kept);
  }

  private static void create(HikariDataSource pool) {
    ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
    for (String part : List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history")) {
      scripts.addScript(new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
    }
    scripts.execute(pool);
  }

  /** The same engine and processes, but forms leave their answers in the process as the engine's own forms do. */
  PlainCases withAnswers() {
    return new PlainCases("plain with form answers", true, engine, dataSource, shapes);
  }

  private static String key(Scene scene) {
    return "plain" + scene.name();
  }

  private static BpmnModelInstance model(String key, PlainShape shape) {
    AbstractFlowNodeBuilder<?, ?> at = Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(180).startEvent();
    int steps = shape.userTasks() + shape.serviceTasks() + shape.timersFired();
    int users = 0;
    int services = 0;
    int timers = 0;
    for (int step = 1; step <= steps; step++) {
      // Always the kind that is furthest behind its share, so that all are spread over the process.
      double user = (double) users / shape.userTasks();
      double service = shape.serviceTasks() == 0 ? 1 : (double) services / shape.serviceTasks();
      double timer = shape.timersFired() == 0 ? 1 : (double) timers / shape.timersFired();
      if (user < 1 && user <= service && user <= timer) {
        at = at.userTask("user" + users++).camundaCandidateGroups("office");
      } else if (service < 1 && service <= timer) {
        boolean waits = services++ < shape.asynchronous();
        at = at.serviceTask().camundaClass(Nothing.class).camundaAsyncBefore(waits);
      } else {
        timers++;
        at = at.intermediateCatchEvent().timerWithDuration("PT1H");
      }
    }
    at = at.endEvent();
    for (int timer = 0; timer < shape.timersCancelled(); timer++) {
      at = at.moveToActivity("user" + timer % shape.userTasks()).boundaryEvent().timerWithDuration("P90Y").endEvent();
    }
    return at.done();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String open(Scene scene) {
    return measure.call("open", () -> engine.getRuntimeService().startProcessInstanceByKey(key(scene)).getId());
  }

  @Override
  public List<Runnable> due(String caseId) {
    List<Job> due = engine.getManagementService().createJobQuery().processInstanceId(caseId).executable().list();
    return due.stream().map(job -> (Runnable) () -> execute(job)).toList();
  }

  @Override
  public Optional<Runnable> task(String caseId) {
    List<Task> open = engine.getTaskService().createTaskQuery().processInstanceId(caseId).orderByTaskCreateTime().asc().list();
    return open.stream().findFirst().map(task -> () -> complete(task));
  }

  private void execute(Job job) {
    if (job instanceof TimerEntity) {
      measure.fires(() -> engine.getManagementService().executeJob(job.getId()));
    } else {
      measure.call("job", () -> {
        engine.getManagementService().executeJob(job.getId());
        return null;
      });
    }
  }

  private void complete(Task task) {
    measure.call("claim", () -> {
      engine.getTaskService().claim(task.getId(), "somebody");
      return null;
    });
    Map<String, Object> answers = answers(task);
    measure.completes(() -> engine.getTaskService().complete(task.getId(), answers));
  }

  // Each form has fields of its own, so each leaves variables of its own.
  private Map<String, Object> answers(Task task) {
    Map<String, Object> answers = new HashMap<>();
    if (withAnswers) {
      Scene scene = task.getProcessDefinitionId().startsWith(key(Scene.A)) ? Scene.A : Scene.B;
      for (int field = 0; field < shapes.get(scene).answers(); field++) {
        answers.put(task.getTaskDefinitionKey() + "Field" + field, "an answer of usual length");
      }
    }
    return answers;
  }

  @Override
  public List<Callable<Boolean>> apart() {
    return List.of();
  }

  @Override
  public boolean isOver(String caseId) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(caseId).count() == 0;
  }

  @Override
  public Optional<Instant> nextMoment(List<String> caseIds) {
    return caseIds.stream()
        .flatMap(this::dueDates)
        .min(Instant::compareTo);
  }

  private Stream<Instant> dueDates(String caseId) {
    JobQuery jobs = engine.getManagementService().createJobQuery().processInstanceId(caseId);
    return jobs.duedateHigherThan(ClockUtil.getCurrentTime()).orderByJobDuedate().asc().listPage(0, 1).stream()
        .map(job -> job.getDuedate().toInstant());
  }

  @Override
  public long automaticSteps(List<String> caseIds) {
    HistoryService history = engine.getHistoryService();
    return caseIds.stream()
        .mapToLong(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).activityType("serviceTask").finished().count())
        .sum();
  }

  @Override
  public Measure measure() {
    return measure;
  }

  @Override
  public CountedDataSource dataSource() {
    return dataSource;
  }

  /** A service task that does nothing. */
  public static final class Nothing implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      // the engine's own cost is what is measured
    }
  }
}
