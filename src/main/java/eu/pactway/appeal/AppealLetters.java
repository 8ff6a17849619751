package eu.pactway.appeal;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Letters of the appeal to the person (APR Arts 8, 36(3) and 68(5)(e)). */
@Service
class AppealLetters {

  private final Letters letters;
  private final CaseFile caseFile;
  private final Records records;
  private final Authority authority;
  private final Clock clock;

  AppealLetters(Letters letters, CaseFile caseFile, Records records, Authority authority, Clock clock) {
    this.letters = letters;
    this.caseFile = caseFile;
    this.records = records;
    this.authority = authority;
    this.clock = clock;
  }

  void informOfRequestToRemain(String caseNumber) {
    letters.issue(caseNumber, "information-leaflet", Map.of());
  }

  void ruling(String caseNumber, String outcome) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("outcome", outcome);
    content.put("ruledOn", day(caseFile.latest(caseNumber, "ruling-received").map(LegalEvent::at).orElseGet(clock::instant)));
    said(caseNumber, "appeal-lodging", "courtName").ifPresent(name -> content.put("courtName", name));
    letters.issue(caseNumber, "appeal-ruling", content);
  }

  private Optional<Object> said(String caseNumber, String form, String field) {
    return records.latest(caseNumber, form).map(FormRecordView::answers).map(answers -> answers.get(field));
  }

  private LocalDate day(Instant at) {
    return at.atZone(authority.zone()).toLocalDate();
  }
}
