package eu.pactway.clock;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** A new calendar of holidays comes with a new release: at start, the open clocks that were counted by another are counted anew. */
@Component
class CalendarChange implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarChange.class);

  private final ClockRows rows;
  private final StatutoryClocks clocks;
  private final Calendars calendars;
  private final Authority authority;

  CalendarChange(ClockRows rows, StatutoryClocks clocks, Calendars calendars, Authority authority) {
    this.rows = rows;
    this.clocks = clocks;
    this.calendars = calendars;
    this.authority = authority;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String version = calendars.of(authority.memberState()).version();
    for (String caseNumber : rows.casesCountedByOtherCalendars(version)) {
      clocks.recompute(caseNumber);
      LOG.info("Clocks of case {} counted anew by calendar {}", caseNumber, version);
    }
  }
}
