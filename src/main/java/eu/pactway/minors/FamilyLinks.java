package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Records;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What tracing the family of a minor brings, and who has to know (AMMR Arts 23(6), 25 and 39(1), RCD Arts 26(2) and 27(9) and (10)). */
@Service
class FamilyLinks {

  private static final String ARTICLE = "AMMR Arts 23(6) and 25, RCD Art 27(9) and (10)";
  private static final List<String> TOLD = List.of("responsibility-officer", "reception-officer", "caseworker");

  private final CaseFile caseFile;
  private final Records records;
  private final Notices notices;

  FamilyLinks(CaseFile caseFile, Records records, Notices notices) {
    this.caseFile = caseFile;
    this.records = records;
    this.notices = notices;
  }

  /** Tells responsibility, reception and the determining authority; who it is stands in the record alone. */
  void passOn(String caseNumber) {
    Map<String, Object> said =
        records.latest(caseNumber, "guardianship-family-link").map(FormRecordView::answers).orElseThrow();
    boolean found = !"nobody".equals(said.get("familyRelation"));
    boolean together = found && Boolean.parseBoolean(String.valueOf(said.get("reunionInInterest")));
    String text =
        !found
            ? "The trace of the family is cold; the search goes on"
            : "Family is found in " + said.get("familyState") + "; to be together is " + (together ? "" : "not ") + "in the child's interest";
    TOLD.forEach(role -> notices.tell(caseNumber, role, "family-found", text));
    caseFile.note(caseNumber, "family-link", ARTICLE, "guardianship-officer", text);
  }
}
