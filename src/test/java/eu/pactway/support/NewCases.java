package eu.pactway.support;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Cases to begin tests with, of a person about whom nothing matters but when and how she came. */
public final class NewCases {

  private NewCases() {}

  /** @param arrivedAt as in {@code 2026-11-22T04:30:00Z} */
  public static NewCase ofAdult(ArrivalKind kind, String arrivedAt, String place) {
    return new NewCase(
        new Arrival(kind, new Moment(Instant.parse(arrivedAt), false), place),
        null,
        new NewPerson("Amina", "Haddad", LocalDate.of(1994, 3, 2), "F", "SY", List.of("ar")),
        false,
        null,
        null);
  }
}
