package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Screening data are kept as long as Eurodac keeps the person's data set: longer for an applicant's (SCR Art 18(7), Eurodac Art 29(1)). */
@Component
class ScreeningRetention {

  private static final String LIMIT = "scr-art18-7-deletion";
  private static final String APPLICANT = LIMIT + "--applicant";

  private final StatutoryClocks clocks;
  private final CaseFile caseFile;

  ScreeningRetention(StatutoryClocks clocks, CaseFile caseFile) {
    this.clocks = clocks;
    this.caseFile = caseFile;
  }

  @EventListener
  @Order(0)
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    if (!recorded.event().type().equals("biometrics-transmitted") || caseFile.latest(caseNumber, "screening-started").isEmpty()) {
      return;
    }
    boolean longerAlready = clocks.start(caseNumber, LIMIT).adjustments().stream().anyMatch(made -> APPLICANT.equals(made.adjustment().ref()));
    if (!longerAlready && "APPLICANT".equals(caseFile.facts(caseNumber).get("eurodacCategory"))) {
      var longer = new Adjustment(AdjustmentKind.EXTENSION, APPLICANT, null, null, null, null, null, null);
      clocks.adjust(caseNumber, LIMIT, longer, "Eurodac keeps the data set of an applicant longer");
    }
  }
}
