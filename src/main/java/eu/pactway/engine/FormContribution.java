package eu.pactway.engine;

import java.util.Map;
import java.util.Set;

/** What an area lays before who works at a form, beside the case and its earlier forms: texts that a form names. A Spring bean. */
public interface FormContribution {

  /** The names by which forms ask for its texts; a form that names none of them is not asked about. */
  Set<String> keys();

  /**
   * By key, as markdown; what has nothing to say is left out. What people wrote comes as {@link PlainText}. Never becomes a process
   * variable.
   */
  Map<String, Object> of(FormTask task);
}
