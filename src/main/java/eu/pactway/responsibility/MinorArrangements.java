package eu.pactway.responsibility;

import eu.pactway.casefile.Awaited;
import eu.pactway.casefile.Awaits;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the receiving State confirms before an unaccompanied minor is transferred to it (AMMR Art 23(5)). */
@Component
class MinorArrangements implements Awaits {

  private static final String FORM = "minor-transfer-arrangements";
  private static final String ANSWERED = "pactway.responsibility.minor-arrangements-answered";
  private static final String NO_MINOR_ALONE = "pactway.responsibility.no-minor-alone";
  private static final String NOTIFIED = "minor-transfer-notified";
  private static final Set<String> NO_LONGER = Set.of("majority-reached", "found-adult", "no-longer-unaccompanied");
  private static final Map<String, String> OWED =
      Map.of(
          "representativeConfirmed", "Representative",
          "schoolConfirmed", "School",
          "accommodationConfirmed", "Accommodation",
          "tracingConfirmed", "Search for the family");

  private final CaseFile caseFile;
  private final Inbox inbox;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  MinorArrangements(CaseFile caseFile, Inbox inbox, RuntimeService runtimeService, EngineUser user) {
    this.caseFile = caseFile;
    this.inbox = inbox;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  /** The gate opens for all of it or not at all. */
  @EventListener
  void on(FormSubmitted form) {
    if (!form.formId().equals(FORM) || !"true".equals(String.valueOf(form.answers().get("arrangementsAssured")))) {
      return;
    }
    List<FieldError> missing =
        OWED.entrySet().stream()
            .filter(owed -> !Boolean.TRUE.equals(form.answers().get(owed.getKey())))
            .map(owed -> new FieldError(owed.getKey(), owed.getValue(), "must be confirmed before the minor is transferred (AMMR Art 23(5))"))
            .toList();
    if (!missing.isEmpty()) {
      throw new InvalidFormException(missing);
    }
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    if (NO_LONGER.contains(recorded.event().type())) {
      user.asTheEngine(() -> {
        runtimeService.createMessageCorrelation(NO_MINOR_ALONE).processInstanceBusinessKey(recorded.event().caseNumber()).correlateAll();
        return null;
      });
    }
  }

  @Override
  public List<Awaited> of(String caseNumber) {
    return inbox.fits(caseNumber, ANSWERED)
        ? caseFile.latest(caseNumber, NOTIFIED).stream()
            .map(notified -> new Awaited("receiving-state", "confirmation of what the minor is owed there", notified.at(), null, null))
            .toList()
        : List.of();
  }
}
