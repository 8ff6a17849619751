package eu.pactway.simulation;

import java.util.List;

/** What came of a scenario, step by step. */
record ScenarioReport(boolean passed, String caseNumber, List<StepReport> steps) {

  /** One step; {@code text} says what was expected and what was found. */
  record StepReport(boolean ok, String text) {}
}
