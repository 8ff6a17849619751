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
    content.put("issuedOn", said.get("issuedOn") == null ? null : LocalDate.parse(said.get("issuedOn").toString()));
    content.put("countryOfReturn", said.get("countryOfReturn"));
    content.put("reasons", said.get("decisionReasons"));
    content.put("remedy", said.get("remedy"));
    letters.issue(caseNumber, "return-decision", content);
  }
}
