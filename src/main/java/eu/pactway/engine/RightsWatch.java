package eu.pactway.engine;

import java.util.List;

/** Told when who may do what is changed: in the Admin application, over the engine's REST, at sign-in, by our own code. */
public interface RightsWatch {

  /**
   * @param by who changed it, with {@code groups}; null where it was the engine at work for nobody
   * @param what such as {@code ROLE_GIVEN}
   * @param detail whose, and which; ids only
   */
  record RightsChange(String by, List<String> groups, String what, String detail) {}

  void changed(RightsChange change);
}
