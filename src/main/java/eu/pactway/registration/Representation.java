package eu.pactway.registration;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.partner.Call;
import eu.pactway.partner.GuardianshipPort;
import eu.pactway.partner.GuardianshipPort.MinorInNeed;
import eu.pactway.partner.GuardianshipPort.RepresentativeAnswer;
import eu.pactway.partner.PartnerRefusal;
import eu.pactway.partner.Subject;
import org.springframework.stereotype.Service;

/** The representative of an unaccompanied minor: asked for here, recorded by a guardianship officer (APR Art 23). */
@Service
class Representation {

  private static final String ARTICLE = "APR Art 23(2)(b)";

  private final GuardianshipPort guardianship;
  private final CaseFile caseFile;

  Representation(GuardianshipPort guardianship, CaseFile caseFile) {
    this.guardianship = guardianship;
    this.caseFile = caseFile;
  }

  void request(Call call) {
    CaseView view = caseFile.get(call.caseNumber());
    MinorInNeed minor = new MinorInNeed(Subject.of(view.applicant()), view.arrival().place(), view.applicant().languages());
    caseFile.note(call.caseNumber(), "representative-requested", ARTICLE, "guardianship", answer(call, minor));
  }

  private String answer(Call call, MinorInNeed minor) {
    try {
      RepresentativeAnswer answer = guardianship.appointRepresentative(call, minor);
      return answer.pending() ? "A representative was asked for" : "A representative is proposed under " + answer.reference();
    } catch (PartnerRefusal nobody) {
      return "The guardianship authority has no representative now; an officer looks for one";
    }
  }
}
