package eu.pactway.minors;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxState;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.ParticularsChanged;
import eu.pactway.law.MinorsLaw;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What shows during the procedure that the person is a minor, or none, is acted on by itself: a date of birth that becomes known or is
 * corrected, and the ticks of the checks. A sign of minority is a claim of it; a sign against it is a doubt, and changes nothing before an
 * age assessment has ended (APR Arts 23(2) and 25, SCR Art 13(3), RCD Art 27(1)).
 */
@Component
class MinoritySigns {

  private static final String CLAIMED = "minority-claimed";
  private static final String DOUBTED = "age-doubt-raised";
  private static final String ALONE = "unaccompanied-minor";

  /** The field of each form that may tick a minor. */
  private static final Map<String, String> TICKS = Map.of("screening-vulnerability-check", "vulnerabilityFindings", "needs-assessment", "categories");

  private static final Set<InboxState> NOT_TAKEN = Set.of(InboxState.WAITING, InboxState.STUCK);
  private static final List<String> TOLD = List.of("caseworker", "guardianship-officer");

  private final CaseFile caseFile;
  private final Inbox inbox;
  private final Notices notices;
  private final Authority authority;
  private final Clock clock;
  private final MinorsLaw law = MinorsLaw.load();

  MinoritySigns(CaseFile caseFile, Inbox inbox, Notices notices, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.inbox = inbox;
    this.notices = notices;
    this.authority = authority;
    this.clock = clock;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(ParticularsChanged changed) {
    LocalDate born = changed.after().dateOfBirth();
    String caseNumber = changed.caseNumber();
    // An assessment that is open looks at what is found meanwhile, and its own result comes this way too.
    if (born == null || born.equals(changed.before().dateOfBirth()) || is(caseNumber, "ageInDoubt")) {
      return;
    }
    boolean minor = law.isMinor(born, LocalDate.ofInstant(clock.instant(), authority.zone()));
    if (minor && !is(caseNumber, "minor")) {
      raise(caseNumber, wasFoundAdult(caseNumber) ? DOUBTED : CLAIMED, "case-file", "The date of birth now in the file is one of a minor");
    } else if (!minor && is(caseNumber, "minor")) {
      raise(caseNumber, DOUBTED, "case-file", "The person is treated as a minor; the date of birth now in the file is one of an adult");
    }
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(FormSubmitted form) {
    Object ticked = TICKS.containsKey(form.formId()) ? form.answers().get(TICKS.get(form.formId())) : null;
    if (ticked instanceof Collection<?> signs && (signs.contains("minor") || signs.contains(ALONE))) {
      ticked(form, signs.contains(ALONE));
    }
  }

  private void ticked(FormSubmitted form, boolean alone) {
    String caseNumber = form.caseNumber();
    boolean withFamily = is(caseNumber, "minor") && !is(caseNumber, "unaccompaniedMinor");
    if (!is(caseNumber, "minor") && wasFoundAdult(caseNumber)) {
      String text = "Signs of minority were ticked after an age assessment found an adult; where they are new, a doubt about the age is to be recorded";
      TOLD.forEach(role -> notices.tell(caseNumber, role, "signs-of-minority", text));
      caseFile.note(caseNumber, "signs-of-minority", "APR Art 25(1)", "engine", text);
    } else if (!is(caseNumber, "minor")) {
      raise(caseNumber, CLAIMED, form.formId(), "Signs of minority were ticked");
    } else if (withFamily && alone && !wasRaisedBy(caseNumber, form.formId())) {
      raise(caseNumber, CLAIMED, form.formId(), "The minor was ticked to be unaccompanied; the file knows of family");
    }
  }

  /** Raised once: where the case could not take the last one yet, that one says it all. */
  private void raise(String caseNumber, String type, String source, String reason) {
    boolean waits = inbox.of(caseNumber).stream().anyMatch(told -> told.type().equals(type) && NOT_TAKEN.contains(told.state()));
    if (!waits) {
      inbox.receive(caseNumber, type, clock.instant(), false, source, Map.of("id", source + ":" + clock.instant(), "reason", reason));
    }
  }

  private boolean wasRaisedBy(String caseNumber, String source) {
    return inbox.of(caseNumber).stream().anyMatch(told -> told.type().equals(CLAIMED) && told.source().equals(source));
  }

  private boolean wasFoundAdult(String caseNumber) {
    return caseFile.latest(caseNumber, Guardianship.FOUND_ADULT).isPresent();
  }

  private boolean is(String caseNumber, String fact) {
    return Boolean.TRUE.equals(caseFile.facts(caseNumber).get(fact));
  }
}
