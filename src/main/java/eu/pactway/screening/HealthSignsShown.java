package eu.pactway.screening;

import eu.pactway.casefile.Records;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells who checks vulnerability that medical staff saw signs, and not which (SCR Art 12(1) and (4)). */
@Component
class HealthSignsShown implements FormContribution {

  private static final String KEY = "shown_health_signs";

  private final Records records;

  HealthSignsShown(Records records) {
    this.records = records;
  }

  @Override
  public Set<String> keys() {
    return Set.of(KEY);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    List<String> lines = lines(task.caseNumber());
    return lines.isEmpty() ? Map.of() : Map.of(KEY, PlainText.list(lines));
  }

  private List<String> lines(String caseNumber) {
    return records
        .latest(caseNumber, ScreeningForms.HEALTH)
        .filter(form -> Boolean.TRUE.equals(form.answers().get("vulnerabilitySeen")))
        .map(form -> List.of("The medical staff saw signs of a special need. Ask them before the check, with the person's consent"))
        .orElse(List.of());
  }
}
