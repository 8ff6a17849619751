package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.EngineUser;
import eu.pactway.engine.MessageWaits;
import eu.pactway.engine.TimerHandler;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens the gates of the models that wait for somebody to act for a minor: at once where somebody acts already, otherwise as soon as
 * somebody does (APR Art 23(6) to (8)). A gate is a message event; which message it waits for says who must be there.
 */
@Component
class RepresentationGates implements MessageWaits, TimerHandler {

  /** A provisional person or a representative is there. */
  static final String ASSISTED = "pactway.minors.minor-assisted";

  /** The representative is there. */
  static final String REPRESENTED = "pactway.minors.minor-represented";

  private static final Map<String, String> FACTS = Map.of(ASSISTED, "minorAssisted", REPRESENTED, "minorRepresented");
  private static final String TYPE = "representation-gate";
  private static final String OF = " of ";

  private final CaseFile caseFile;
  private final RuntimeService runtimeService;
  private final EngineUser user;
  private final EngineTimers timers;
  private final Clock clock;

  RepresentationGates(
      CaseFile caseFile, RuntimeService runtimeService, EngineUser user, EngineTimers timers, Clock clock) {
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
    this.user = user;
    this.timers = timers;
    this.clock = clock;
  }

  /** Somebody acts for the minor now, or nobody does any more. */
  void stand(String caseNumber, boolean assisted, boolean represented) {
    caseFile.putFacts(caseNumber, Map.of("minorAssisted", assisted, "minorRepresented", represented));
    look(caseNumber);
  }

  /** It is settled with whom the minor is: who is with family waits for nobody. After the file knows it. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals("minority-found")) {
      look(recorded.event().caseNumber());
    }
  }

  /**
   * Opens what may be opened now: somebody acts for the minor, or the person is an adult or no longer alone and needs nobody. While it is
   * asked whether an adult is responsible for the minor, nobody is taken to be.
   */
  void look(String caseNumber) {
    FACTS.keySet().forEach(message -> openIfThere(caseNumber, message));
  }

  /** Looks after the gate once it stands in the database: who came in another transaction meanwhile is not missed. */
  @Override
  public void waiting(String caseNumber, String message) {
    if (FACTS.containsKey(message) && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
              timers.schedule(TYPE, message + OF + caseNumber, caseNumber, clock.instant());
            }
          });
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void fire(String key) {
    String[] parts = key.split(OF, 2);
    openIfThere(parts[1], parts[0]);
  }

  private void openIfThere(String caseNumber, String message) {
    Map<String, Object> facts = caseFile.facts(caseNumber);
    boolean there = Boolean.TRUE.equals(facts.get(FACTS.get(message)));
    boolean asked = Boolean.FALSE.equals(facts.get("responsibleAdultKnown"));
    boolean nobodyIsNeeded = Boolean.FALSE.equals(facts.get("unaccompaniedMinor")) && !asked;
    if (there || nobodyIsNeeded) {
      user.asTheEngine(
          () -> {
            runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAll();
            return null;
          });
    }
  }
}
