package eu.pactway.responsibility;

import eu.pactway.law.Adjustment;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Deadline;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.MemberState;
import eu.pactway.law.Trigger;
import java.time.LocalDate;
import java.util.List;

/** Ends of the catalogue's limits for dated facts, in the law of one Member State. */
record LookBack(Catalogue catalogue, DeadlineCalculator calculator, MemberState state) {

  /** The last day of the limit, unrolled: for look-back times. */
  LocalDate end(String limit, LocalDate from) {
    return compute(limit, from).strictEnd();
  }

  /** The last day on which the act is still in time. */
  LocalDate inTimeUntil(String limit, LocalDate from) {
    return compute(limit, from).legalEnd();
  }

  /** The day fixed in a limit that is a date, such as the start of application. */
  LocalDate fixed(String limit) {
    return LocalDate.parse(catalogue.get(limit).dates().get(0));
  }

  private Deadline compute(String limit, LocalDate from) {
    return calculator.compute(limit, state, new Trigger(from.atStartOfDay(state.zone()), true), List.<Adjustment>of(), null);
  }
}
