package eu.pactway.screening;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.EventOffered;
import eu.pactway.casefile.InvalidEventException;
import eu.pactway.casefile.Moment;
import eu.pactway.law.Catalogue;
import eu.pactway.law.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The stay at the external border that puts four days in the place of seven (SCR Art 8(3)). It is part of the seven days and never
 * lengthens them: the stay and the reduced period together are as long as the whole, so a later moment would keep the person too long.
 */
@Component
class BorderStay {

  static final String ELAPSED = "border-stay-72h-elapsed";

  private static final String WHOLE = "scr-art8-3-external-border";
  private static final String REDUCED = "scr-art8-3-reduced-72h";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

  private final CaseFile caseFile;
  private final Catalogue catalogue;
  private final Authority authority;

  BorderStay(CaseFile caseFile, Catalogue catalogue, Authority authority) {
    this.caseFile = caseFile;
    this.catalogue = catalogue;
    this.authority = authority;
  }

  @EventListener
  void on(EventOffered offered) {
    if (offered.type().equals(ELAPSED)) {
      wrongPerson(offered.caseNumber()).ifPresent(wrong -> refuse("type", wrong));
      wrongMoment(offered.caseNumber(), offered.at()).ifPresent(wrong -> refuse("at", wrong));
    }
  }

  /** Why the reduced period is not for this person; empty where it is. */
  Optional<String> wrongPerson(String caseNumber) {
    boolean irregular = caseFile.get(caseNumber).arrival().kind() == ArrivalKind.IRREGULAR_CROSSING;
    return irregular ? Optional.empty() : Optional.of("is only for a person apprehended at an irregular crossing (SCR Art 5(1)(a))");
  }

  /** Why this cannot be the end of the 72nd hour; empty where it can. */
  Optional<String> wrongMoment(String caseNumber, Moment said) {
    Instant end = end(caseNumber);
    boolean tooEarly = said.dateOnly() ? day(said.at()).isBefore(day(end)) : said.at().isBefore(end);
    boolean tooLate = day(said.at()).isAfter(day(end));
    return tooEarly || tooLate
        ? Optional.of("is not the end of the 72nd hour since the apprehension, which was on " + MINUTE.format(end.atZone(authority.zone())))
        : Optional.empty();
  }

  private Instant end(String caseNumber) {
    TimeLimit whole = catalogue.get(WHOLE);
    TimeLimit reduced = catalogue.get(REDUCED);
    return caseFile.get(caseNumber).arrival().at().at().plus(Duration.ofDays((long) whole.duration() - reduced.duration()));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, authority.zone());
  }

  private static void refuse(String field, String why) {
    throw new InvalidEventException(field, why);
  }
}
