package eu.pactway.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Evaluates the tables of the law. Whose task it is that a table is asked for does not matter: a table answers everyone alike, so the
 * engine's authorizations are not asked.
 */
@Component
public class DecisionTables {

  private final DecisionService decisionService;
  private final ProcessEngineConfigurationImpl engine;

  public DecisionTables(ProcessEngine engine) {
    this.decisionService = engine.getDecisionService();
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /**
   * The outputs of the one rule that applies, by name.
   *
   * @param table key of the decision, its newest version
   * @param facts inputs by name
   */
  public Map<String, Object> decide(String table, Map<String, Object> facts) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> decisionService.evaluateDecisionTableByKey(table, facts).getSingleResult().getEntryMap()));
  }
}
