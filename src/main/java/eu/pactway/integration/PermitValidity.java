package eu.pactway.integration;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.Trigger;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How long a first residence permit lasts at least (QR Art 24(4)); national law may give more. A shorter one is not handed over. */
@Component
class PermitValidity {

  static final String SUBSIDIARY = "subsidiary";

  private static final String REFUGEE_LIMIT = "qr-art24-4-validity-refugee";
  private static final String SUBSIDIARY_LIMIT = "qr-art24-4-validity-subsidiary";

  private final DeadlineCalculator calculator;
  private final CaseFile caseFile;
  private final Authority authority;

  PermitValidity(DeadlineCalculator calculator, CaseFile caseFile, Authority authority) {
    this.calculator = calculator;
    this.caseFile = caseFile;
    this.authority = authority;
  }

  /** The first day on which a permit of that status and that day of issue may end. */
  LocalDate shortest(String status, LocalDate issued) {
    String limit = SUBSIDIARY.equals(status) ? SUBSIDIARY_LIMIT : REFUGEE_LIMIT;
    return calculator.compute(limit, authority.memberState(), Trigger.parse(issued.toString(), authority.zone()), List.of(), null).strictEnd();
  }

  @EventListener(condition = "#form.formId == 'integration-permit'")
  void on(FormSubmitted form) {
    String status = String.valueOf(caseFile.facts(form.caseNumber()).get("decision"));
    LocalDate shortest = shortest(status, day(form, "issuedOn"));
    if (day(form, "validUntil").isBefore(shortest)) {
      throw new InvalidFormException(
          List.of(new FieldError("validUntil", "Valid until", "must not lie before " + shortest + " for this status - QR Art 24(4)")));
    }
  }

  private static LocalDate day(FormSubmitted form, String field) {
    return LocalDate.parse(form.answers().get(field).toString());
  }
}
