package eu.pactway.minors;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import eu.pactway.law.MinorsLaw;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Watches the day on which a represented minor comes of age (APR Arts 3(6) and 23(2)), by the date of birth that the file then holds. */
@Component
class ComingOfAge implements TimerHandler {

  static final String EVENT = "majority-reached";

  private static final String TYPE = "coming-of-age";

  private final MinorsLaw law = MinorsLaw.load();
  private final Persons persons;
  private final Inbox inbox;
  private final EngineTimers timers;
  private final Authority authority;
  private final Clock clock;

  ComingOfAge(Persons persons, Inbox inbox, EngineTimers timers, Authority authority, Clock clock) {
    this.persons = persons;
    this.inbox = inbox;
    this.timers = timers;
    this.authority = authority;
    this.clock = clock;
  }

  /** Sets the watch; a minor whose date of birth is not known has none until it is. */
  void watch(String caseNumber) {
    LocalDate born = persons.applicant(caseNumber).dateOfBirth();
    // Who is treated as a minor against the date of birth on file is not made an adult by that date.
    if (born != null && majority(born).isAfter(clock.instant())) {
      timers.schedule(TYPE, caseNumber, caseNumber, majority(born));
    }
  }

  void forget(String caseNumber) {
    timers.cancel(TYPE, caseNumber);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void fire(String caseNumber) {
    LocalDate born = persons.applicant(caseNumber).dateOfBirth();
    if (born == null) {
      return;
    }
    Instant majority = majority(born);
    if (majority.isAfter(clock.instant())) {
      timers.schedule(TYPE, caseNumber, caseNumber, majority);
    } else {
      inbox.receive(caseNumber, EVENT, majority, true, TYPE, Map.of("id", caseNumber + ":" + majority));
    }
  }

  private Instant majority(LocalDate born) {
    return law.comesOfAge(born).atStartOfDay(authority.zone()).toInstant();
  }
}
