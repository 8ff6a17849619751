package eu.pactway.screening;

import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of lines that a form of the screening shows under one name; without lines it shows nothing. */
abstract class ShownList implements FormContribution {

  private final String key;

  ShownList(String key) {
    this.key = key;
  }

  @Override
  public Set<String> keys() {
    return Set.of(key);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    List<String> lines = lines(task.caseNumber());
    return lines.isEmpty() ? Map.of() : Map.of(key, PlainText.list(lines));
  }

  /** As people are to read them. */
  abstract List<String> lines(String caseNumber);
}
