package eu.pactway.desk;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a moment that a person states can be the moment of a legal event: a slip of the pen here would move every date after it. */
@Component
class MomentRules {

  /** No event that a running case records lies further back; an older one is a wrong year. */
  private static final int OLDEST_YEARS = 10;

  private final Persons persons;
  private final Authority authority;
  private final Clock clock;

  MomentRules(Persons persons, Authority authority, Clock clock) {
    this.persons = persons;
    this.authority = authority;
    this.clock = clock;
  }

  /** What is wrong with the moment; it can be read, the form's own rules saw to that. */
  Optional<String> fault(String caseNumber, Object answer) {
    Moment moment = Moment.ofAnswer(answer.toString(), authority.zone());
    if (moment.at().isAfter(clock.instant())) {
      return Optional.of("must not lie in the future");
    }
    LocalDate day = LocalDate.ofInstant(moment.at(), authority.zone());
    LocalDate oldest = LocalDate.ofInstant(clock.instant(), authority.zone()).minusYears(OLDEST_YEARS);
    if (day.isBefore(oldest)) {
      return Optional.of("lies more than " + OLDEST_YEARS + " years back");
    }
    PersonView applicant = persons.applicant(caseNumber);
    if (applicant.dateOfBirth() != null && day.isBefore(applicant.dateOfBirth())) {
      return Optional.of("lies before the person was born");
    }
    return Optional.empty();
  }
}
