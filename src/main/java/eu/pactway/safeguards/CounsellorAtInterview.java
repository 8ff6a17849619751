package eu.pactway.safeguards;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Persons;
import eu.pactway.partner.LegalAidPort.InterviewNotice;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the legal-aid service when and where its counsellor is expected: presence that is ensured must be known of (APR Art 13(4)). */
@Component
class CounsellorAtInterview {

  private static final String PLAN = "interview-plan";

  private final Outbox outbox;
  private final Persons persons;
  private final CaseFile caseFile;
  private final Authority authority;

  CounsellorAtInterview(Outbox outbox, Persons persons, CaseFile caseFile, Authority authority) {
    this.outbox = outbox;
    this.persons = persons;
    this.caseFile = caseFile;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted form) {
    Map<String, Object> plan = form.answers();
    boolean invited = form.formId().equals(PLAN) && Boolean.TRUE.equals(plan.get("adviserInvited"));
    if (!invited) {
      return;
    }
    Map<String, Object> person = persons.applicant(form.caseNumber()).details();
    boolean ofTheService = person.containsKey(LegalCounselling.REQUEST);
    if (ofTheService && person.get(LegalCounselling.COUNSELLOR) instanceof Map<?, ?> counsellor) {
      tell(form, counsellor.get("name"));
    }
  }

  private void tell(FormSubmitted form, Object name) {
    Map<String, Object> plan = form.answers();
    if (name == null || plan.get("interviewAt") == null || Boolean.TRUE.equals(plan.get("interviewOmitted"))) {
      return;
    }
    Instant at = Moment.ofAnswer(plan.get("interviewAt").toString(), authority.zone()).at();
    Object language = plan.get("interviewLanguage");
    String understood = language == null || "other".equals(language) ? null : language.toString();
    InterviewNotice notice = new InterviewNotice(name.toString(), at, String.valueOf(plan.get("interviewPlace")), understood);
    outbox.send(Partner.LEGAL_AID.id(), "informOfInterview", form.caseNumber(), "interview:" + form.taskId(), notice);
    caseFile.note(form.caseNumber(), "counsellor-invited", "APR Art 13(4)", "caseworker", "The counsellor is told of the interview");
  }
}
