package eu.pactway.engine;

import java.util.Map;

/** What an area shows in its own forms beside the case: texts that a form names as {@code {{key}}}. A Spring bean. */
public interface FormContribution {

  /** By key; empty for a form of another area. Never becomes a process variable. */
  Map<String, Object> of(FormTask task);
}
