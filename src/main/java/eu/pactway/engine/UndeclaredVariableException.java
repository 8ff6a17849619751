package eu.pactway.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A process was to carry something that no {@code process-variables/*.yaml} declares. The engine's REST answers 400. */
public class UndeclaredVariableException extends BadUserRequestException {

  public UndeclaredVariableException(String name, String why) {
    super("Process variable '" + name + "' " + why + "; processes carry declared routing facts only");
  }
}
