package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.EngineUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Service;

/** What keeps a file whose time is over: holds that were set, and processes of the case that still run (GDPR Art 17(3)). */
@Service
class StorageGrounds {

  static final String NONE = "none";
  static final String EURODAC = "eurodac";
  static final String GROUND = "ground";
  private static final String CLOSED = "closed";
  private static final String DATASET = "eurodac-dataset";

  private final Holds holds;
  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final RepositoryService repositoryService;
  private final EngineUser engine;

  StorageGrounds(
      Holds holds,
      CaseFile caseFile,
      RuntimeService runtimeService,
      RepositoryService repositoryService,
      EngineUser engine) {
    this.holds = holds;
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.repositoryService = repositoryService;
    this.engine = engine;
  }

  /** {@code ground} where a person has to look, {@code eurodac} where only the life of a data set has to end, else {@code none}. */
  String kind(String caseNumber) {
    List<ProcessDefinition> running = running(caseNumber);
    boolean others = running.stream().anyMatch(process -> !process.getKey().equals(DATASET));
    if (others || open(caseNumber) || !standing(caseNumber).isEmpty()) {
      return GROUND;
    }
    return running.isEmpty() ? NONE : EURODAC;
  }

  /** In words, for the data protection officer. */
  List<String> inWords(String caseNumber) {
    List<String> words = new ArrayList<>();
    words.addAll(holdsInWords(caseNumber));
    running(caseNumber).forEach(process -> words.add("still running: " + process.getName()));
    if (open(caseNumber)) {
      words.add("the case is open");
    }
    return words;
  }

  /** The holds alone. */
  List<String> holdsInWords(String caseNumber) {
    return standing(caseNumber).stream().map(hold -> hold.ground() + ": " + hold.reason() + " (" + hold.setBy() + ")").toList();
  }

  private boolean open(String caseNumber) {
    return !caseFile.get(caseNumber).stage().equals(CLOSED);
  }

  private List<Hold> standing(String caseNumber) {
    return holds.of(caseNumber).stream().filter(hold -> hold.liftedAt() == null).toList();
  }

  private List<ProcessDefinition> running(String caseNumber) {
    return engine.asTheEngine(
        () ->
            runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().list().stream()
                .map(instance -> repositoryService.getProcessDefinition(instance.getProcessDefinitionId()))
                // A hold's own process says nothing that the hold does not say.
                .filter(process -> !Set.of(Retention.PROCESS, FileHolds.PROCESS).contains(process.getKey()))
                .toList());
  }
}
