package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.ParticularsChanged;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes what the form of the taking says of the person into the file; and where anything that Eurodac records becomes known or is corrected
 * after a data set was sent, at whatever desk, has it sent too (Eurodac Arts 24(3)(a) and (b), 40(3)).
 */
@Component
class EurodacParticulars {

  static final String CHANGED = "eurodac-particulars-changed";

  private static final Set<String> TAKING = Set.of(Biometrics.CAPTURE_FORM, Biometrics.RETAKE_FORM);

  private final Persons persons;
  private final Datasets datasets;
  private final CaseFile caseFile;
  private final Clock clock;

  EurodacParticulars(Persons persons, Datasets datasets, CaseFile caseFile, Clock clock) {
    this.persons = persons;
    this.datasets = datasets;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (!TAKING.contains(form.formId())) {
      return;
    }
    Map<String, Object> details = new LinkedHashMap<>();
    for (String key : EurodacIdentity.PARTICULARS) {
      Object said = form.answers().get(key);
      if (said != null && !said.toString().isBlank()) {
        details.put(key, said);
      }
    }
    if (!details.isEmpty()) {
      persons.update(form.caseNumber(), PersonUpdate.ofDetails(details));
    }
  }

  @EventListener
  void on(ParticularsChanged changed) {
    datasets.lock(changed.caseNumber());
    boolean concernsEurodac = !EurodacIdentity.of(changed.after()).equals(EurodacIdentity.of(changed.before()));
    if (concernsEurodac && !datasets.stored(changed.caseNumber()).isEmpty()) {
      caseFile.record(changed.caseNumber(), CHANGED, clock.instant(), false, "case-file");
    }
  }
}
