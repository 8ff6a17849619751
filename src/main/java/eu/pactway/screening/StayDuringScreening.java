package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How the person remains available during the screening (SCR Arts 6, 8(7) and 9(1)): a detention is put into the timeline with the law that
 * governs it, by {@code screening-regime.dmn}, and the independent monitor is told (Art 10).
 */
@Component
class StayDuringScreening {

  private static final String TABLE = "screening-regime";

  private final DecisionTables tables;
  private final CaseFile caseFile;
  private final Screening screening;

  StayDuringScreening(DecisionTables tables, CaseFile caseFile, Screening screening) {
    this.tables = tables;
    this.caseFile = caseFile;
    this.screening = screening;
  }

  void recorded(FormSubmitted form) {
    String caseNumber = form.caseNumber();
    String site = String.valueOf(caseFile.facts(caseNumber).get("screeningSite"));
    Map<String, Object> regime = tables.decide(TABLE, Map.of("screeningSite", site, "applicationMade", screening.isApplicationMade(caseNumber)));
    caseFile.note(
        caseNumber,
        "screening-regime",
        "SCR Arts 4, 6 and 9(1)",
        form.elementId(),
        "Not authorised to enter, remains available; beside the screening runs: " + regime.get("runsBeside"));
    if ("detained".equals(form.answers().get("stayRegime"))) {
      String text = "Detained during the screening; the law of detention is the " + law(regime);
      caseFile.note(caseNumber, "detained-during-screening", "SCR Art 8(7)", form.elementId(), text);
      screening.tellMonitor(caseNumber, "detained-during-screening", "SCR Art 8(7)", form.taskId(), text);
    }
  }

  private static String law(Map<String, Object> regime) {
    return "RCD".equals(regime.get("detentionLaw")) ? "Reception Conditions Directive" : "Return Directive";
  }
}
