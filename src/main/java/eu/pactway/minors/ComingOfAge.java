package eu.pactway.minors;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseOpened;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.ParticularsChanged;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import eu.pactway.law.MinorsLaw;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Watches the day on which a minor comes of age, alone or with family, by the date of birth that the file holds: from the opening of the
 * case, and anew whenever that date or the minority becomes known or changes (APR Arts 3(6) and 23(2)).
 */
@Component
class ComingOfAge implements TimerHandler {

  static final String EVENT = "majority-reached";

  private static final String TYPE = "coming-of-age";
  private static final Set<String> AGE_KNOWN = Set.of("minority-found", Guardianship.FOUND_ADULT);

  private final MinorsLaw law = MinorsLaw.load();
  private final CaseFile caseFile;
  private final Persons persons;
  private final Inbox inbox;
  private final OfAgeWithFamily withFamily;
  private final EngineTimers timers;
  private final Authority authority;
  private final Clock clock;

  ComingOfAge(
      CaseFile caseFile, Persons persons, Inbox inbox, OfAgeWithFamily withFamily, EngineTimers timers, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.persons = persons;
    this.inbox = inbox;
    this.withFamily = withFamily;
    this.timers = timers;
    this.authority = authority;
    this.clock = clock;
  }

  @EventListener
  void on(CaseOpened opened) {
    if (isMinor(caseFile.get(opened.caseNumber()))) {
      watch(opened.caseNumber());
    }
  }

  @EventListener
  void on(ParticularsChanged changed) {
    LocalDate born = changed.after().dateOfBirth();
    if (born != null && !born.equals(changed.before().dateOfBirth())) {
      watch(changed.caseNumber());
    }
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    if (AGE_KNOWN.contains(recorded.event().type())) {
      watch(recorded.event().caseNumber());
    }
  }

  /** Sets, moves or ends the watch; a minor whose date of birth is not known has none until it is. */
  void watch(String caseNumber) {
    LocalDate born = persons.applicant(caseNumber).dateOfBirth();
    // Who is treated as a minor against the date of birth on file is not made an adult by that date.
    if (isMinor(caseFile.get(caseNumber)) && born != null && majority(born).isAfter(clock.instant())) {
      timers.schedule(TYPE, caseNumber, caseNumber, majority(born));
    } else {
      forget(caseNumber);
    }
  }

  void forget(String caseNumber) {
    timers.cancel(TYPE, caseNumber);
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** The day has come by the date of birth that is on file now. */
  @Override
  public void fire(String caseNumber) {
    Optional<CaseView> file = caseFile.find(caseNumber).filter(ComingOfAge::isMinor);
    if (file.isEmpty() || file.get().applicant().dateOfBirth() == null) {
      return;
    }
    Instant majority = majority(file.get().applicant().dateOfBirth());
    if (majority.isAfter(clock.instant())) {
      timers.schedule(TYPE, caseNumber, caseNumber, majority);
    } else if (Boolean.TRUE.equals(file.get().facts().get("unaccompaniedMinor"))) {
      inbox.receive(caseNumber, EVENT, majority, true, TYPE, Map.of("id", caseNumber + ":" + majority));
    } else {
      withFamily.reached(caseNumber, majority);
    }
  }

  private static boolean isMinor(CaseView file) {
    return Boolean.TRUE.equals(file.facts().get("minor"));
  }

  private Instant majority(LocalDate born) {
    return law.comesOfAge(born).atStartOfDay(authority.zone()).toInstant();
  }
}
