package eu.pactway.engine;

import java.util.Map;

/**
 * What stands between a user task's form and the engine. Every submission of a form, from Tasklist, REST or the player, passes
 * through {@link #accept}; only what it returns becomes process variables.
 */
public interface FormDesk {

  /** Values that the form shows or starts with, by field key; they never become process variables. */
  Map<String, Object> present(FormTask task);

  /**
   * Validates and keeps the answers, and returns the routing facts among them.
   *
   * @param answers what the person sent, by field key, plain Java values (String, Boolean, Integer, Double, List, Map)
   * @throws InvalidFormException naming the fields at fault; nothing is kept and the task stays open
   */
  Map<String, Object> accept(FormTask task, Map<String, Object> answers);
}
