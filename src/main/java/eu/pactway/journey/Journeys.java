package eu.pactway.journey;

import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.NewCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases and sets their journeys going: file and process in one transaction, or neither. */
@Service
public class Journeys {

  private static final String PROCESS = "applicant-journey";
  private static final List<String> START_FACTS =
      List.of("arrivalKind", "applicationMade", "unaccompaniedMinor", "minor", "familyWithMinor");

  private final CaseFile caseFile;
  private final RuntimeService runtimeService;

  Journeys(CaseFile caseFile, RuntimeService runtimeService) {
    this.caseFile = caseFile;
    this.runtimeService = runtimeService;
  }

  /** Opens the case and starts its journey; returns the case number. */
  @Transactional
  public String begin(NewCase newCase) {
    return begin(newCase, Map.of());
  }

  /**
   * As above, with what is known of the arrival beside its kind.
   *
   * @param circumstances routing facts by the names of their process variables, such as {@code screenedBefore}
   */
  @Transactional
  public String begin(NewCase newCase, Map<String, Object> circumstances) {
    String caseNumber = caseFile.open(newCase);
    caseFile.putFacts(caseNumber, circumstances);
    start(caseNumber);
    return caseNumber;
  }

  /**
   * Begins another journey of the same case for somebody who applies again after the earlier one was left by a withdrawal. The person does
   * not arrive again: nothing of the arrival is repeated, and the application is one of somebody who is in the country.
   */
  void beginAnew(String caseNumber) {
    caseFile.putFacts(caseNumber, Map.of("applicationMade", true));
    start(caseNumber, Map.of("arrivalKind", ArrivalKind.INLAND_APPLICATION.value()));
  }

  void start(String caseNumber) {
    start(caseNumber, Map.of());
  }

  private void start(String caseNumber, Map<String, Object> instead) {
    Map<String, Object> facts = caseFile.facts(caseNumber);
    Map<String, Object> variables = new HashMap<>();
    START_FACTS.forEach(fact -> variables.put(fact, facts.get(fact)));
    variables.putAll(instead);
    runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, variables);
  }
}
