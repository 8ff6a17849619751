package eu.pactway.returns;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The return decision as the person gets it (RD Art 12). */
@Service
class ReturnLetters {

  private final Letters letters;
  private final Records records;

  ReturnLetters(Letters letters, Records records) {
    this.letters = letters;
    this.records = records;
  }

  void returnDecision(String caseNumber) {
    Map<String, Object> said = records.latest(caseNumber, "return-decision").map(FormRecordView::answers).orElse(Map.of());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("decidedOn", said.get("issuedOn"));
    content.put("reasons", said.get("decisionReasons"));
    content.put("appealLastDay", said.get("appealLastDay"));
    content.put("returnCountry", said.get("countryOfReturn"));
    letters.issue(caseNumber, "return-decision", content);
  }

  /**
   * How long the person has to leave (RD Art 7(1), (4)); it is found after the return decision, which announces this letter.
   *
   * @param lastDay null where no period is granted
   */
  void departurePeriod(String caseNumber, LocalDate lastDay) {
    Map<String, Object> said = records.latest(caseNumber, DeparturePeriods.FORM).map(FormRecordView::answers).orElse(Map.of());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("departureLastDay", lastDay);
    content.put("reasons", said.get("groundReasons"));
    letters.issue(caseNumber, "departure-period", content);
  }
}
