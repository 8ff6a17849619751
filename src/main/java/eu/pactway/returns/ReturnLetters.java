package eu.pactway.returns;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
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
}
