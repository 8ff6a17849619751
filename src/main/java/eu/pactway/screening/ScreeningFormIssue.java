package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notices;
import eu.pactway.letters.Letters;
import eu.pactway.letters.Papers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Issues the screening form: a copy for the person, in which the result of the security check is left out, and the whole form, with what the
 * person objected to, for the authority that the person is referred to (SCR Arts 17(1)(h), 17(3) and 18).
 */
@Service
class ScreeningFormIssue {

  /** The authority of a referral: its name on the form, the role that is told, the article. */
  private record Receiver(String name, String role, String article) {}

  private static final String FOR_AUTHORITY = "screening-form-for-authority";
  private static final String COPY = "screening-form";
  private static final Map<String, Receiver> RECEIVERS =
      Map.of(
          "asylum", new Receiver("Authority that registers applications", "registration-officer", "Article 18(2)"),
          "return", new Receiver("Authority competent for return", "return-officer", "Article 18(1) and (4)"),
          "refusal-of-entry", new Receiver("Border authority, for the decision on refusal of entry", "screening-officer", "Article 18"),
          "relocation", new Receiver("Authority for relocation of the Member State concerned", "responsibility-officer", "Article 18(3)"));
  private static final Receiver NOBODY = new Receiver("No further procedure", "screening-officer", "Articles 5(3) and 7");

  private final ScreeningFormContent content;
  private final AuthorityForm authorityForm;
  private final Papers papers;
  private final Letters letters;
  private final CaseFile caseFile;
  private final Notices notices;

  ScreeningFormIssue(
      ScreeningFormContent content,
      AuthorityForm authorityForm,
      Papers papers,
      Letters letters,
      CaseFile caseFile,
      Notices notices) {
    this.content = content;
    this.authorityForm = authorityForm;
    this.papers = papers;
    this.letters = letters;
    this.caseFile = caseFile;
    this.notices = notices;
  }

  /** The copy for the person, before anything is transmitted (SCR Art 17(3)). */
  void issue(String caseNumber) {
    letters.issue(caseNumber, COPY, content.forPerson(caseNumber));
  }

  /** The whole form to the authority that the person is referred to; kept in the file and never changed (SCR Arts 17(3) and 18). */
  void transmit(String caseNumber, String referral) {
    Receiver to = RECEIVERS.getOrDefault(referral, NOBODY);
    Map<String, Object> items = new LinkedHashMap<>(authorityForm.of(caseNumber));
    items.put("referredTo", to.name());
    items.put("referralArticle", to.article());
    papers.file(caseNumber, FOR_AUTHORITY, to.name(), items);
    caseFile.note(caseNumber, "screening-form-transmitted", "SCR Art 18", "engine", "The screening form goes to: " + to.name());
    notices.tell(caseNumber, to.role(), "screening-form-transmitted", "The screening form of this case is in its documents");
  }
}
