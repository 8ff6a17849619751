package eu.pactway.desk;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a moment that a person states can be that of what the form asks for: a slip of the pen here would move every date after it. */
@Component
class MomentRules {

  /** No event that a running case records lies further back; an older one is a wrong year. */
  private static final int OLDEST_YEARS = 10;

  /** Nobody whose case runs is older. */
  private static final int OLDEST_PERSON_YEARS = 120;

  private final CaseFile caseFile;
  private final Authority authority;
  private final Clock clock;

  MomentRules(CaseFile caseFile, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.authority = authority;
    this.clock = clock;
  }

  /** What is wrong with the moment; it can be read, the form's own rules saw to that. A form may stand beside every case. */
  Optional<String> fault(String caseNumber, MomentKind kind, Object answer) {
    Moment moment = Moment.ofAnswer(answer.toString(), authority.zone());
    LocalDate day = LocalDate.ofInstant(moment.at(), authority.zone());
    return Optional.ofNullable(
        switch (kind) {
          case ANY -> null;
          case COMING -> day.isBefore(today()) ? "must not lie in the past" : null;
          case EARLIER -> future(moment);
          case BORN -> first(future(moment), furtherBack(day, OLDEST_PERSON_YEARS));
          case PAST -> first(future(moment), first(furtherBack(day, OLDEST_YEARS), beforeBirth(caseNumber, day)));
        });
  }

  private String future(Moment moment) {
    return moment.at().isAfter(clock.instant()) ? "must not lie in the future" : null;
  }

  private String furtherBack(LocalDate day, int years) {
    return day.isBefore(today().minusYears(years)) ? "lies more than " + years + " years back" : null;
  }

  private String beforeBirth(String caseNumber, LocalDate day) {
    return caseFile.find(caseNumber)
        .map(file -> file.applicant().dateOfBirth())
        .filter(day::isBefore)
        .map(born -> "lies before the person was born")
        .orElse(null);
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authority.zone());
  }
}
