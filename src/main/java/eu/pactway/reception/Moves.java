package eu.pactway.reception;

import eu.pactway.engine.EngineUser;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Has the person moved: another place is asked for, the one that was is kept until then (RCD Art 20(7)). */
@Component
class Moves {

  private static final String PLACE_TO_CHANGE = "pactway.reception.place-to-change";

  private final RuntimeService runtimeService;
  private final EngineUser user;

  Moves(RuntimeService runtimeService, EngineUser user) {
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /** Does nothing where the person is not received, or not any more. */
  void begin(String caseNumber) {
    user.asTheEngine(() -> {
      runtimeService.createMessageCorrelation(PLACE_TO_CHANGE).processInstanceBusinessKey(caseNumber).correlateAll();
      return null;
    });
  }
}
