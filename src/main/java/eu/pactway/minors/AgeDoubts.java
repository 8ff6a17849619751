package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps in the file whether the age is in doubt: a border procedure that is chosen later finds the doubt there (APR Art 53(1)). */
@Component
class AgeDoubts {

  private static final String RAISED = "age-doubt-raised";
  private static final String RESOLVED = "age-assessed";

  private final CaseFile caseFile;

  AgeDoubts(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (event.type().equals(RAISED) || event.type().equals(RESOLVED)) {
      caseFile.putFacts(event.caseNumber(), Map.of("ageInDoubt", event.type().equals(RAISED)));
    }
  }
}
