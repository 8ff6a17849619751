package eu.pactway.screening;

import eu.pactway.casefile.Records;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who checks vulnerability that medical staff saw signs, and not which (SCR Art 12(1) and (4)). */
@Component
class HealthSignsShown extends ShownList {

  private static final String KEY = "shown_health_signs";

  private final Records records;

  HealthSignsShown(Records records) {
    super(KEY);
    this.records = records;
  }

  @Override
  List<String> lines(String caseNumber) {
    return records
        .latest(caseNumber, ScreeningForms.HEALTH)
        .filter(form -> Boolean.TRUE.equals(form.answers().get("vulnerabilitySeen")))
        .map(form -> List.of("The medical staff saw signs of a special need. Ask them before the check, with the person's consent"))
        .orElse(List.of());
  }
}
