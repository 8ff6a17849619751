package eu.pactway.registration;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.partner.Call;
import eu.pactway.partner.GuardianshipPort;
import eu.pactway.partner.GuardianshipPort.MinorInNeed;
import eu.pactway.partner.GuardianshipPort.RepresentativeAnswer;
import eu.pactway.partner.PartnerRefusal;
import eu.pactway.partner.Subject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The representative of an unaccompanied minor: asked for here, recorded by a guardianship officer (APR Art 23). */
@Service
class Representation {

  private static final String ARTICLE = "APR Art 23(2)(b)";

  private final GuardianshipPort guardianship;
  private final CaseFile caseFile;
  private final Persons persons;

  Representation(GuardianshipPort guardianship, CaseFile caseFile, Persons persons) {
    this.guardianship = guardianship;
    this.caseFile = caseFile;
    this.persons = persons;
  }

  /** Letters to the minor name the representative, with how to reach him or her. */
  @EventListener(condition = "#form.formId() == 'registration-representative'")
  void on(FormSubmitted form) {
    String representative =
        Stream.of("representativeName", "representativeOrganisation", "representativeContact")
            .map(form.answers()::get)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    persons.update(form.caseNumber(), PersonUpdate.ofDetails(Map.of("representative", representative)));
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
