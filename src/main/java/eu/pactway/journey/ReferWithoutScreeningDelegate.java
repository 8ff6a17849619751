package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.DecisionTables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Determines what applies to a person who is not screened and made no application: admission, entry, refusal of entry or return (SBC
 * Arts 6 and 14, RES Art 9, RD Art 6), by unscreened-referral.dmn.
 */
@Component
class ReferWithoutScreeningDelegate implements JavaDelegate {

  private final DecisionTables tables;
  private final CaseFile caseFile;

  ReferWithoutScreeningDelegate(DecisionTables tables, CaseFile caseFile) {
    this.tables = tables;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(tables.decide("unscreened-referral", Circumstances.of(execution, caseFile)));
  }
}
