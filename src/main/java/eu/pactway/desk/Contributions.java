package eu.pactway.desk;

import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What areas lay before who works at a form; only what the form names. */
@Component
class Contributions {

  private final ObjectProvider<FormContribution> areas;

  Contributions(ObjectProvider<FormContribution> areas) {
    this.areas = areas;
  }

  Map<String, Object> of(FormTask task, FormSchema schema) {
    var shown = new LinkedHashMap<String, Object>();
    areas.orderedStream().filter(area -> area.keys().stream().anyMatch(schema::mentions)).forEach(area -> shown.putAll(area.of(task)));
    return shown;
  }
}
