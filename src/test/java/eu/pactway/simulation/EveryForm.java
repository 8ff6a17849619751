package eu.pactway.simulation;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.test.context.TestComponent;

/** A case before which every form lies at once, each in a process of a single task: no path through the models meets all of them. */
@TestComponent
public class EveryForm {

  public static final String DATE_OF_BIRTH = "1961-03-07";

  private final CaseFile caseFile;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskWorker worker;
  private final Clock clock;

  EveryForm(CaseFile caseFile, RepositoryService repository, RuntimeService runtime, TaskWorker worker, Clock clock) {
    this.caseFile = caseFile;
    this.repository = repository;
    this.runtime = runtime;
    this.worker = worker;
    this.clock = clock;
  }

  /** Ids of the project's forms. */
  public Set<String> ids() {
    return files("forms", ".form").map(form -> form.getFileName().toString().replace(".form", "")).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The role that a model gives each form to: some forms are for a second person only. */
  private static Map<String, String> roles() {
    return files("processes", ".bpmn")
        .flatMap(model -> Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream())
        .collect(Collectors.toMap(UserTask::getCamundaFormRef, UserTask::getCamundaCandidateGroups, (one, other) -> one));
  }

  /** Opens a case of a person of this name, whose journey does not begin, and has a person complete every form for it. */
  public String completeFor(String name, Map<String, Object> choices) {
    var deployment = repository.createDeployment().name("every form");
    Map<String, String> roles = roles();
    ids().forEach(form -> deployment.addModelInstance(process(form) + ".bpmn", model(form, roles.get(form))));
    deployment.deploy();
    var person = new NewPerson(name + " Given", name + " Family", LocalDate.parse(DATE_OF_BIRTH), "F", "SY", List.of("ar"));
    var now = new Moment(clock.instant(), false);
    String caseNumber =
        caseFile.open(new NewCase(new Arrival(ArrivalKind.BORDER_CROSSING_POINT, now, "Trieste"), now, person, false, null, null));
    // What the processes that ask these forms have found out by then.
    caseFile.putFacts(caseNumber, Map.of("screeningSite", "external-border"));
    ids().forEach(form -> runtime.startProcessInstanceByKey(process(form), caseNumber));
    // Nothing was sent to Eurodac here, so custody can only have ended because the law required it (Eurodac Art 22(4)).
    Map<String, Object> answers = new HashMap<>(choices);
    answers.put("releaseGround", "must-release");
    worker.openTasks(caseNumber).forEach(task -> worker.complete(task, answers, used -> {}));
    return caseNumber;
  }

  private static String process(String form) {
    return "only-" + form;
  }

  private static BpmnModelInstance model(String form, String role) {
    return Bpmn.createExecutableProcess(process(form))
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .userTask("userTask_" + form)
        .camundaFormRef(form)
        .camundaFormRefBinding("latest")
        .camundaCandidateGroups(role)
        .endEvent()
        .done();
  }
}
