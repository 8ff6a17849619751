package eu.pactway.biometrics;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What no answer to a request about data may leave out: who asks is known, there is something to act on, and the right data can be read. */
@Component
class DataRequestRules {

  private final Datasets datasets;

  DataRequestRules(Datasets datasets) {
    this.datasets = datasets;
  }

  @EventListener
  void on(FormSubmitted submitted) {
    List<FieldError> errors = new ArrayList<>();
    if (submitted.formId().equals(DataRequests.EXAMINATION)) {
      examined(submitted, errors);
    }
    if (submitted.formId().equals(DataRequests.CORRECTION)) {
      corrected(submitted.answers(), errors);
    }
    if (!errors.isEmpty()) {
      throw new InvalidFormException(errors);
    }
  }

  private void examined(FormSubmitted submitted, List<FieldError> errors) {
    Map<String, Object> answers = submitted.answers();
    boolean granted = Stream.of("granted", "part").anyMatch(decision -> decision.equals(answers.get("dataRequestDecision")));
    if (granted && !Boolean.TRUE.equals(answers.get("identityProven"))) {
      errors.add(new FieldError("identityProven", "It is the person", "nothing is granted to somebody who may be anybody (Art 43(6))"));
    }
    boolean toAct = !"access".equals(answers.get("dataRight"));
    if (granted && toAct && datasets.stored(submitted.caseNumber()).isEmpty()) {
      errors.add(new FieldError("dataRequestDecision", "Granted", "Eurodac stores nothing of this person from this case: refuse it saying so, or pass it on (Art 43(3))"));
    }
  }

  private static void corrected(Map<String, Object> answers, List<FieldError> errors) {
    boolean empty =
        Stream.of("correctedGivenNames", "correctedFamilyNames", "correctedDateOfBirth", "correctedSex", "correctedNationality")
            .allMatch(key -> answers.get(key) == null || answers.get(key).toString().isBlank());
    if (empty) {
      errors.add(new FieldError("correctedFamilyNames", "Family names", "nothing is corrected"));
    }
    Object born = answers.get("correctedDateOfBirth");
    if (born != null && !born.toString().isBlank() && !isDay(born.toString().strip())) {
      errors.add(new FieldError("correctedDateOfBirth", "Date of birth", "must be a day such as 1991-04-12"));
    }
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }
}
