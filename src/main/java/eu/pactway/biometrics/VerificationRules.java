package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.partner.BiometricsPort.Hit;
import java.time.Instant;
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
 * What no verification of a hit may leave out: an answer for each hit; a hit on the face is compared by the face; and who is identified is
 * identified together with the States whose data sets match (Eurodac Art 38(4) to (6)).
 */
@Component
class VerificationRules {

  static final String FORM = "eurodac-verification";

  private static final String WRONG = "wrongHits";
  private static final String WRONG_LABEL = "Hits that are of another person";

  private final VerificationTasks tasks;
  private final Authority authority;

  VerificationRules(VerificationTasks tasks, Authority authority) {
    this.tasks = tasks;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted submitted) {
    if (!submitted.formId().equals(FORM)) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    List<Hit> hits = tasks.dataset(submitted.caseNumber(), submitted.taskId()).map(Dataset::hits).orElse(List.of());
    HitFindings findings = new HitFindings(submitted.at(), wrong(hits, submitted.answers(), errors));
    if (!findings.right(hits).isEmpty()) {
      together(hits, submitted.answers(), errors);
    }
    if (hits.stream().anyMatch(Hit::faceOnly) && "fingerprints".equals(submitted.answers().get("method"))) {
      errors.add(new FieldError("method", "Compared", "the hit is on the face alone: an expert compares the face (Art 38(5))"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidFormException(errors);
    }
    tasks.found(submitted.taskId(), findings);
  }

  /** An answer for each hit: all right, all wrong, or those that are wrong by their numbers (Art 38(6)). */
  private static Set<Integer> wrong(List<Hit> hits, Map<String, Object> answers, List<FieldError> errors) {
    boolean allRight = Boolean.parseBoolean(String.valueOf(answers.get("hitConfirmed")));
    Set<Integer> named = HitFindings.numbers(answers.get(WRONG));
    if (allRight) {
      if (!named.isEmpty()) {
        errors.add(new FieldError(WRONG, WRONG_LABEL, "every hit was said to be of the person; then none is wrong (Art 38(6))"));
      }
      return Set.of();
    }
    if (named.isEmpty()) {
      if (hits.size() > 1) {
        errors.add(new FieldError(WRONG, WRONG_LABEL, "there are " + hits.size() + " hits: which of them are of another person (Art 38(6))?"));
      }
      return HitFindings.allWrong(Instant.EPOCH, hits.size()).wrong();
    }
    String unknown = named.stream().filter(number -> number < 1 || number > hits.size()).map(String::valueOf).collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      errors.add(new FieldError(WRONG, WRONG_LABEL, "there is no hit " + unknown + " (Art 38(6))"));
    }
    return named;
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

  private static Set<String> states(Object said) {
    return said == null
        ? Set.of()
        : Arrays.stream(said.toString().toUpperCase(Locale.ROOT).split("[^A-Z]+")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
  }
}
