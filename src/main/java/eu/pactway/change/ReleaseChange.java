package eu.pactway.change;

import eu.pactway.casefile.Authority;
import eu.pactway.clock.ClockRecounts;
import eu.pactway.law.DeadlineCalculator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A new release can bring a new calendar: at start, that is a change like any other. */
@Component
class ReleaseChange implements ApplicationRunner {

  private final ChangeRows rows;
  private final ChangeDesk desk;
  private final ClockRecounts recounts;
  private final DeadlineCalculator calculator;
  private final Authority authority;
  private final TransactionTemplate transaction;

  ReleaseChange(
      ChangeRows rows,
      ChangeDesk desk,
      ClockRecounts recounts,
      DeadlineCalculator calculator,
      Authority authority,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.desk = desk;
    this.recounts = recounts;
    this.calculator = calculator;
    this.authority = authority;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String calendar = calculator.calendar(authority.memberState()).version();
    transaction.executeWithoutResult(
        t -> {
          // nodes that start together find the change that the first of them made
          rows.oneAtATime();
          if (recounts.countedByOtherCalendar() && !running(calendar)) {
            desk.apply(
                new Proposal(null, new Decision.Release(calendar), calendar, "A release with another calendar was started"), "engine");
          }
        });
  }

  private boolean running(String calendar) {
    var all = rows.forAll();
    return !all.isEmpty() && all.get(all.size() - 1).decision() instanceof Decision.Release last && last.calendar().equals(calendar);
  }
}
