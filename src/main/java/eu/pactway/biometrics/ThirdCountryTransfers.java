package eu.pactway.biometrics;

import eu.pactway.casefile.EventOffered;
import eu.pactway.casefile.InvalidEventException;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Data that came of a hit go to a third country for one purpose only, with the agreement of the Member State of origin, and after the person
 * was told (Eurodac Art 50(1) and (3)). A record that says otherwise is refused: what must not happen is not noted as done.
 */
@Component
class ThirdCountryTransfers {

  static final String GIVEN = "eurodac-data-given-to-third-country";

  private static final Set<String> PURPOSES = Set.of("identification", "travel-document");

  @EventListener
  void on(EventOffered offered) {
    if (!offered.type().equals(GIVEN)) {
      return;
    }
    Map<String, Object> data = offered.data();
    said(data, "thirdCountry", "which third country is missing");
    said(data, "agreedBy", "the Member State of origin agrees first (Art 50(1))");
    said(data, "personInformedOn", "the person is told first that the data may be shared (Art 50(3)(b))");
    if (!PURPOSES.contains(String.valueOf(data.get("purpose")))) {
      throw new InvalidEventException("purpose", "only identification or travel-document, for the return of a person who stays illegally (Art 50(3)(a))");
    }
  }

  private static void said(Map<String, Object> data, String key, String problem) {
    if (data.get(key) == null || data.get(key).toString().isBlank()) {
      throw new InvalidEventException(key, problem);
    }
  }
}
