package eu.pactway.dataprotection;

import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows the data protection officer what holds a file. */
@Component
class HoldTexts implements FormContribution {

  private static final String HOLDS = "erasureHolds";
  private static final String STANDING = "standingHolds";

  private final StorageGrounds grounds;

  HoldTexts(StorageGrounds grounds) {
    this.grounds = grounds;
  }

  @Override
  public Set<String> keys() {
    return Set.of(HOLDS, STANDING);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    return Map.of(HOLDS, shown(grounds.inWords(task.caseNumber())), STANDING, shown(grounds.holdsInWords(task.caseNumber())));
  }

  private static String shown(List<String> words) {
    return words.isEmpty() ? "Nothing any more." : words.stream().map(word -> "- " + PlainText.of(word)).collect(Collectors.joining("\n"));
  }
}
