package eu.pactway.partner.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.pactway.partner.Partner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The answers that partners were told to give; of several that fit, the one told last. */
@Component
@Profile("simulators")
class ScriptedAnswers {

  private final Map<Partner, List<ScriptedAnswer>> scripts = new EnumMap<>(Partner.class);

  synchronized void add(Partner partner, ScriptedAnswer script) {
    scripts.computeIfAbsent(partner, p -> new ArrayList<>()).add(0, script);
  }

  synchronized void clear(Partner partner) {
    scripts.remove(partner);
  }

  /** Changes the answer where a script fits the request. */
  synchronized void apply(Partner partner, ObjectNode request, ObjectNode answer) {
    List<ScriptedAnswer> told = scripts.getOrDefault(partner, List.of());
    for (int i = 0; i < told.size(); i++) {
      ScriptedAnswer script = told.get(i);
      if (script.fits(request) && script.answer().propertyStream().allMatch(field -> answer.has(field.getKey()))) {
        answer.setAll(script.answer());
        told.set(i, script.onceLess());
        told.removeIf(ScriptedAnswer::spent);
        return;
      }
    }
  }
}
