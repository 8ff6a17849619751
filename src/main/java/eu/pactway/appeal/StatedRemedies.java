package eu.pactway.appeal;

import eu.pactway.casefile.Authority;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.Trigger;
import eu.pactway.letters.Remedies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** States the remedy by the same tables that the appeal runs by. */
@Component
class StatedRemedies implements Remedies {

  private final Appeals appeals;
  private final DeadlineCalculator calculator;
  private final Authority authority;
  private final Clock clock;

  StatedRemedies(Appeals appeals, DeadlineCalculator calculator, Authority authority, Clock clock) {
    this.appeals = appeals;
    this.calculator = calculator;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public Remedy against(String caseNumber, String decision, String track) {
    Appeals.Terms terms = appeals.terms(caseNumber, decision, track);
    LocalDate appeal =
        switch (terms.appeal()) {
          case "none" -> null;
          case "short" -> lastDay(AppealTerms.SHORT);
          default -> lastDay(AppealTerms.ORDINARY);
        };
    boolean mustAsk = appeal != null && !terms.mayRemain();
    return new Remedy(appeal, terms.mayRemain(), mustAsk ? lastDay(AppealTerms.REQUEST_TO_REMAIN) : null);
  }

  private LocalDate lastDay(String timeLimit) {
    Trigger today = new Trigger(clock.instant().atZone(authority.zone()), false);
    return calculator.compute(timeLimit, authority.memberState(), today, List.of(), null).legalEnd();
  }
}
