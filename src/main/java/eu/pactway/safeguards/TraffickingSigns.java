package eu.pactway.safeguards;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Notices;
import eu.pactway.engine.EngineUser;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Signs of trafficking, wherever they are written down, open the one task in which the person is asked about a referral (SCR Arts 8(9) and
 * 12(4), RCD Art 28): the checks of the screening, the talk about needs and the decision on them, or an officer's own record.
 */
@Component
class TraffickingSigns {

  private static final String SEEN = "trafficking-signs-seen";
  private static final String PROCESS = "trafficking-referral";
  private static final String TRAFFICKING = "trafficking";
  private static final String REFERRAL = "traffickingReferral";
  private static final List<String> TOLD = List.of("medical-officer", "caseworker");

  /** Where a form says so, and when it was seen; without a moment of its own when the form was completed. */
  private record Sign(String field, String moment) {}

  private static final Map<String, Sign> FORMS =
      Map.of(
          "screening-vulnerability-check", new Sign("vulnerabilityFindings", "vulnerabilityCheckedAt"),
          "screening-form", new Sign("traffickingSigns", null),
          "needs-assessment", new Sign("categories", "assessmentBegunAt"),
          RecordedNeeds.DECISION, new Sign("traffickingIdentified", null));

  private final CaseFile caseFile;
  private final Notices notices;
  private final RuntimeService runtimeService;
  private final EngineUser user;
  private final Authority authority;

  TraffickingSigns(CaseFile caseFile, Notices notices, RuntimeService runtimeService, EngineUser user, Authority authority) {
    this.caseFile = caseFile;
    this.notices = notices;
    this.runtimeService = runtimeService;
    this.user = user;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted form) {
    Sign sign = FORMS.get(form.formId());
    if (sign == null || !isSeen(form.answers().get(sign.field()))) {
      return;
    }
    Object referral = form.answers().get(REFERRAL);
    refuseWhatNobodyAsked(form.caseNumber(), referral);
    if ("ask".equals(referral) ? mayAskAgain(form.caseNumber()) : mayAsk(form.caseNumber())) {
      Object moment = sign.moment() == null ? null : form.answers().get(sign.moment());
      Moment seen = moment == null ? new Moment(form.at(), false) : Moment.ofAnswer(moment.toString(), authority.zone());
      caseFile.record(form.caseNumber(), SEEN, seen.at(), seen.dateOnly(), form.formId());
    }
  }

  /** An officer's own record asks again after a no; never twice at a time, and not after a referral. */
  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    if (recorded.event().type().equals(SEEN) && mayAskAgain(caseNumber)) {
      String text = "Signs of trafficking were seen: the person is asked whether he or she wants to be referred to the service that protects victims";
      TOLD.forEach(role -> notices.tell(caseNumber, role, SEEN, text));
      user.asTheEngine(() -> runtimeService.startProcessInstanceByKey(PROCESS, caseNumber, Map.of()));
    }
  }

  private static boolean isSeen(Object answer) {
    return Boolean.TRUE.equals(answer) || answer instanceof Collection<?> ticked && ticked.contains(TRAFFICKING);
  }

  private void refuseWhatNobodyAsked(String caseNumber, Object referral) {
    if ("referred".equals(referral) && !isRecorded(caseNumber, TraffickingReferrals.REFERRED)) {
      throw refused("says that the person was referred, and no referral is in the file; choose to ask the person");
    }
    if ("declined".equals(referral) && !isRecorded(caseNumber, TraffickingReferrals.DECLINED)) {
      throw refused("says that the person has said no, and nobody has asked yet; choose to ask the person");
    }
  }

  private static InvalidFormException refused(String why) {
    return new InvalidFormException(List.of(new FieldError(REFERRAL, "Referral to the anti-trafficking service", why + " - RCD Art 28(1)")));
  }

  private boolean mayAsk(String caseNumber) {
    return mayAskAgain(caseNumber) && !isRecorded(caseNumber, SEEN);
  }

  private boolean mayAskAgain(String caseNumber) {
    return !isRecorded(caseNumber, TraffickingReferrals.REFERRED) && !runs(caseNumber);
  }

  private boolean isRecorded(String caseNumber, String event) {
    return caseFile.latest(caseNumber, event).isPresent();
  }

  private boolean runs(String caseNumber) {
    return user.asTheEngine(
        () -> runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(PROCESS).count() > 0);
  }
}
