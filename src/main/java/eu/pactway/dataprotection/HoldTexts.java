package eu.pactway.dataprotection;

import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows the data protection officer what holds a file whose time is over. */
@Component
class HoldTexts implements FormContribution {

  private static final String HOLDS = "erasureHolds";

  private final StorageGrounds grounds;

  HoldTexts(StorageGrounds grounds) {
    this.grounds = grounds;
  }

  @Override
  public Set<String> keys() {
    return Set.of(HOLDS);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    List<String> words = grounds.inWords(task.caseNumber());
    String shown = words.stream().map(word -> "- " + PlainText.of(word)).collect(Collectors.joining("\n"));
    return Map.of(HOLDS, words.isEmpty() ? "Nothing any more." : shown);
  }
}
