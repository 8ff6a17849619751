package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What no verification of a hit may leave out: a hit on the face is compared by the face, and the final identification is made together
 * with the States whose data sets match (Eurodac Art 38(4) and (5)).
 */
@Component
class VerificationRules {

  static final String FORM = "eurodac-verification";

  private final Datasets datasets;
  private final CaseFile caseFile;
  private final Authority authority;

  VerificationRules(Datasets datasets, CaseFile caseFile, Authority authority) {
    this.datasets = datasets;
    this.caseFile = caseFile;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted submitted) {
    if (!submitted.formId().equals(FORM)) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    List<Hit> hits = hits(submitted.caseNumber());
    together(hits, submitted.answers(), errors);
    if (hits.stream().anyMatch(Hit::faceOnly) && "fingerprints".equals(submitted.answers().get("method"))) {
      errors.add(new FieldError("method", "Compared", "the hit is on the face alone: an expert compares the face (Art 38(5))"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidFormException(errors);
    }
  }

  private void together(List<Hit> hits, Map<String, Object> answers, List<FieldError> errors) {
    Set<String> missing = hits.stream().map(Hit::memberState).filter(state -> !state.equals(authority.code())).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(states(answers.get("statesConsulted")));
    if (!missing.isEmpty()) {
      String states = String.join(", ", missing);
      errors.add(
          new FieldError(
              "statesConsulted",
              "Other States with which the person was identified",
              "the final identification is made together with the States concerned (Art 38(4) and (5)): " + states + " missing"));
    }
  }

  private List<Hit> hits(String caseNumber) {
    Object category = caseFile.facts(caseNumber).get("eurodacCategory");
    return category == null
        ? List.of()
        : datasets.find(caseNumber, Category.valueOf(category.toString())).map(Dataset::hits).orElse(List.of());
  }

  private static Set<String> states(Object said) {
    return said == null
        ? Set.of()
        : Arrays.stream(said.toString().toUpperCase(Locale.ROOT).split("[^A-Z]+")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
  }
}
