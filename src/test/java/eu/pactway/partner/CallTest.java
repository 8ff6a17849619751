package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallTest {

  private static final List<String> KEYS = new ArrayList<>();
  private ProcessEngine engine;

  /** Fails twice at each visit; the case visits it twice. */
  public static class Asking implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      KEYS.add(Call.of(execution, "SCR Art 15").idempotencyKey());
      if (KEYS.size() % 3 != 0) {
        throw new PartnerUnavailableException(Partner.COURT, "file", "test", null);
      }
      execution.setVariable("again", KEYS.size() < 4);
    }
  }

  @BeforeEach
  void start() {
    KEYS.clear();
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:call-test");
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setMetricsEnabled(false);
    engine = configuration.buildProcessEngine();
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void theKeyStaysTheSameOverRetriesAndDiffersFromVisitToVisit() {
    var model =
        Bpmn.createExecutableProcess("asking")
            .startEvent()
            .exclusiveGateway("gateway_again")
            .serviceTask("serviceTask_ask")
            .camundaAsyncBefore()
            .camundaClass(Asking.class.getName())
            .exclusiveGateway("gateway_done")
            .condition("again", "${again}")
            .connectTo("gateway_again")
            .moveToNode("gateway_done")
            .condition("done", "${!again}")
            .endEvent()
            .done();
    engine.getRepositoryService().createDeployment().addModelInstance("asking.bpmn", model).deploy();
    engine.getRuntimeService().startProcessInstanceByKey("asking", "IT-2026-0000001-7");
    for (Job job = next(); job != null; job = next()) {
      run(job);
    }
    assertThat(KEYS).hasSize(6);
    assertThat(KEYS.subList(0, 3)).containsOnly(KEYS.get(0));
    assertThat(KEYS.subList(3, 6)).containsOnly(KEYS.get(3));
    assertThat(KEYS.get(0)).startsWith("IT-2026-0000001-7:serviceTask_ask:").isNotEqualTo(KEYS.get(3));
  }

  private Job next() {
    return engine.getManagementService().createJobQuery().singleResult();
  }

  private void run(Job job) {
    try {
      engine.getManagementService().executeJob(job.getId());
    } catch (PartnerUnavailableException expected) {
      // The job keeps its retries.
    }
  }
}
