package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is owed during the screening and an officer states is not there: information that is understood, an adequate standard of living, an
 * adult beside a child (SCR Arts 8(8), 11(3) and 13(2)). The checks go on; supervisor and independent monitor are told so that it is mended.
 */
@Component
class ScreeningShortfalls {

  private final CaseFile caseFile;
  private final Notices notices;
  private final Screening screening;

  ScreeningShortfalls(CaseFile caseFile, Notices notices, Screening screening) {
    this.caseFile = caseFile;
    this.notices = notices;
    this.screening = screening;
  }

  @EventListener
  void on(FormSubmitted form) {
    Map<String, Object> said = form.answers();
    if (form.formId().equals(ScreeningForms.OPENING)) {
      if ("none-found".equals(said.get("interpreter"))) {
        tell(form, "screening-not-understood", "SCR Art 11(3)", "No interpreter was found to inform the person of the screening; the information is to be repeated in a language understood", List.of("screening-officer", "supervisor"));
      }
      if (!Boolean.TRUE.equals(said.get("adequateLiving"))) {
        tell(form, "inadequate-living-conditions", "SCR Art 8(8)", "The person lacks food, water, or a place to sleep or wash during the screening", List.of("reception-officer", "supervisor"));
      }
    }
    if (form.formId().equals(ScreeningForms.VULNERABILITY) && "nobody".equals(said.get("adultWithChild"))) {
      tell(form, "child-screened-alone", "SCR Art 13(2) and (3)", "Nobody is with the child during the screening", List.of("guardianship-officer", "supervisor"));
    }
  }

  private void tell(FormSubmitted form, String kind, String article, String text, List<String> roles) {
    roles.forEach(role -> notices.tell(form.caseNumber(), role, kind, text));
    caseFile.note(form.caseNumber(), kind, article, form.elementId(), text);
    screening.tellMonitor(form.caseNumber(), kind, article, form.taskId(), text);
  }
}
