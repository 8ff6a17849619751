package eu.pactway.desk;

import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Exhibit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What areas lay before who works at a form, as markdown; only what the form names. */
@Component
class Exhibits {

  private final List<Exhibit> exhibits;

  Exhibits(List<Exhibit> exhibits) {
    this.exhibits = exhibits;
  }

  static boolean isKey(String name) {
    return name.startsWith("shown_");
  }

  /** By key; what has nothing to say is left out. */
  Map<String, Object> of(CaseView view, FormSchema schema) {
    var shown = new LinkedHashMap<String, Object>();
    for (Exhibit exhibit : exhibits) {
      if (schema.mentions(exhibit.key())) {
        List<String> lines = exhibit.of(view.caseNumber());
        if (!lines.isEmpty()) {
          shown.put(exhibit.key(), lines.stream().map(line -> "- " + PlainText.of(line)).collect(Collectors.joining("\n")));
        }
      }
    }
    return shown;
  }
}
