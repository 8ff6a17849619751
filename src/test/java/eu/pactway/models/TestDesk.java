package eu.pactway.models;

import eu.pactway.engine.DeclaredVariables;
import eu.pactway.engine.FormDesk;
import eu.pactway.engine.FormTask;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes every form as it comes; the answers that are declared variables go into the process, as at the real desk. */
final class TestDesk implements FormDesk {

  private final DeclaredVariables declared;
  private Map<String, Object> last = Map.of();

  TestDesk(DeclaredVariables declared) {
    this.declared = declared;
  }

  /** The answers of the form submitted last. */
  Map<String, Object> last() {
    return last;
  }

  @Override
  public Map<String, Object> present(FormTask task) {
    return Map.of();
  }

  @Override
  public Map<String, Object> accept(FormTask task, Map<String, Object> answers) {
    last = answers;
    Map<String, Object> facts = new LinkedHashMap<>(answers);
    facts.keySet().removeIf(name -> declared.find(name).isEmpty());
    return facts;
  }
}
