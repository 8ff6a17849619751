package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.engine.DecisionTables;
import eu.pactway.law.MinorsLaw;
import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import eu.pactway.partner.HealthPort.Care;
import eu.pactway.partner.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The age assessment by steps (APR Art 25): what the forms of this assessment say, and what the law makes of it. */
@Service
class AgeAssessments {

  private static final String TABLE = "age-assessment";
  private static final String OPENING = "age-opening";

  private final DecisionTables tables;
  private final HealthPort health;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final ComingOfAge comingOfAge;
  private final AgeFindings findings;
  private final MinorsLaw law = MinorsLaw.load();

  AgeAssessments(
      DecisionTables tables, HealthPort health, CaseFile caseFile, Persons persons, Records records, ComingOfAge comingOfAge,
      AgeFindings findings) {
    this.tables = tables;
    this.health = health;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.comingOfAge = comingOfAge;
    this.findings = findings;
  }

  /** What the table says: {@code step} is the next step, or {@code minor} or {@code adult}. */
  record Decided(String step, String rule, String article) {}

  Decided decide(String caseNumber) {
    Map<String, Object> said = said(caseNumber);
    Map<String, Object> facts = new LinkedHashMap<>();
    boolean recognised = yes(said, "otherStateAssessed") && yes(said, "otherStateRecognised");
    facts.put("recognised", recognised ? said.get("otherStateResult") : "none");
    facts.put("ground", ground(said));
    facts.put("multidisciplinary", said.getOrDefault("disciplinesResult", "not-done"));
    facts.put("medical", medical(said));
    Map<String, Object> decided = tables.decide(TABLE, facts);
    return new Decided(
        String.valueOf(decided.get("step")), String.valueOf(decided.get("rule")), String.valueOf(decided.get("article")));
  }

  /** Asks for the least invasive examination by those who know how to estimate an age (Art 25(3)). */
  void requestExamination(Call call) {
    Subject subject = Subject.of(persons.applicant(call.caseNumber()));
    health.refer(call, new HealthPort.Referral(Care.MEDICAL_EXAMINATION, subject, false, "Age estimation, APR Art 25(2) and (3)"));
    caseFile.note(call.caseNumber(), "age-examination-requested", "APR Art 25(3)", "health", "A medical examination of the age is asked for");
  }

  /** Keeps the outcome, and the date of birth that the assessment states; {@code minor} or {@code adult}. */
  String conclude(String caseNumber) {
    Decided decided = decide(caseNumber);
    boolean minor = decided.step().equals("minor");
    Map<String, Object> said = said(caseNumber);
    caseFile.note(
        caseNumber, "age-outcome", decided.article(), "caseworker", "Age assessment: " + decided.step() + " by rule " + decided.rule());
    if (said.get(AgeFindings.BORN) != null) {
      born(caseNumber, LocalDate.parse(said.get(AgeFindings.BORN).toString()), findings.assessedOn(said), minor);
    }
    return decided.step();
  }

  /** A date on the other side of eighteen than the outcome is not taken: forms of an earlier version let it through. */
  private void born(String caseNumber, LocalDate born, LocalDate assessed, boolean minor) {
    if (law.isMinor(born, assessed) != minor) {
      caseFile.note(caseNumber, "age-birth-not-taken", "APR Art 25(2)", "engine", "The date of birth stated contradicts the outcome and is not taken into the file");
      return;
    }
    // The assessment is still open: what it writes into the file raises no other doubt.
    caseFile.putFacts(caseNumber, Map.of("ageInDoubt", true));
    persons.update(caseNumber, new PersonUpdate(null, null, born, null, null, null, Map.of()));
    if (minor) {
      // Who came of age since the day of the assessment is an adult by its own result.
      comingOfAge.fire(caseNumber);
    }
  }

  /** The answers of this assessment: nothing that an earlier one says counts again. */
  private Map<String, Object> said(String caseNumber) {
    FormRecordView opening = records.latest(caseNumber, OPENING).orElseThrow();
    Map<String, Object> said = new LinkedHashMap<>();
    records.of(caseNumber).stream()
        .filter(form -> form.formId().startsWith("age-") && !form.at().isBefore(opening.at()))
        .sorted((one, other) -> one.at().compareTo(other.at()))
        .forEach(form -> form.answers().forEach((field, answer) -> {
          if (Objects.nonNull(answer)) {
            said.put(field, answer);
          }
        }));
    return said;
  }

  private static String ground(Map<String, Object> said) {
    String ground = String.valueOf(said.get("doubtGround"));
    return ground.equals("none") || ground.equals("appearance-only") ? ground : "substantiated";
  }

  private String medical(Map<String, Object> said) {
    if (!yes(said, "medicalWanted")) {
      return "not-used";
    }
    if (said.get("refusalOutcome") != null) {
      return "refused-" + said.get("refusalOutcome");
    }
    if (said.get("medicalConclusive") == null) {
      return "wanted";
    }
    if (!yes(said, "medicalConclusive")) {
      return "inconclusive";
    }
    AgeRange range = AgeRange.of(said);
    return range == null || range.includesMinority(law) ? "includes-minority" : "majority";
  }

  private static boolean yes(Map<String, Object> said, String field) {
    return Boolean.parseBoolean(String.valueOf(said.get(field)));
  }
}
