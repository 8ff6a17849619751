package eu.pactway.journey;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The letter that an application is declared explicitly withdrawn (APR Art 40(3)). */
@Service
class WithdrawalLetters {

  private static final String FORM = "journey-declare-withdrawn";

  private final Letters letters;
  private final Records records;
  private final Authority authority;

  WithdrawalLetters(Letters letters, Records records, Authority authority) {
    this.letters = letters;
    this.records = records;
    this.authority = authority;
  }

  void declare(String caseNumber) {
    Map<String, Object> answers = records.latest(caseNumber, FORM).orElseThrow().answers();
    LocalDate decided = LocalDate.parse((String) answers.get("decidedOn"));
    letters.issue(
        caseNumber, "decision", Map.of("decision", "explicitly-withdrawn", "decidedOn", decided, "grounds", answers.get("grounds")));
  }
}
