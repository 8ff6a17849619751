package eu.pactway.simulation;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Draws invented persons from a profile's shares; the same seed gives the same persons. */
final class SyntheticPersons {

  private static final int MOST_HOURS_SINCE_ARRIVAL = 48;
  private static final int ADULT = 18;
  private static final int OLDEST = 60;
  private static final int YOUNGEST_UNACCOMPANIED = 12;

  private final CaseloadProfile profile;
  private final Random random;
  private final Instant now;

  SyntheticPersons(CaseloadProfile profile, long seed, Instant now) {
    this.profile = profile;
    this.random = new Random(seed);
    this.now = now;
  }

  NewCase next() {
    CaseloadProfile.Citizenship citizenship = draw(profile.citizenships(), CaseloadProfile.Citizenship::weight);
    String sex = random.nextBoolean() ? "M" : "F";
    boolean minor = random.nextDouble() < profile.minors();
    boolean unaccompanied = minor && random.nextDouble() < profile.unaccompaniedAmongMinors();
    String kind = draw(profile.arrivals(), CaseloadProfile.ArrivalShare::weight).kind();
    Instant arrived = now.minusSeconds(60L * (60 + random.nextInt(60 * MOST_HOURS_SINCE_ARRIVAL)));
    NewPerson person =
        new NewPerson(
            any(citizenship.givenNames().get(sex)),
            any(citizenship.familyNames()),
            birth(minor, unaccompanied),
            sex,
            citizenship.code(),
            citizenship.languages());
    Moment made = new Moment(arrived.plusSeconds(1800), false);
    return new NewCase(new Arrival(ArrivalKind.of(kind).orElseThrow(), new Moment(arrived, false), "synthetic"), made, person, unaccompanied, null, null);
  }

  private LocalDate birth(boolean minor, boolean unaccompanied) {
    int from = unaccompanied ? YOUNGEST_UNACCOMPANIED : minor ? 1 : ADULT + 1;
    int to = minor ? ADULT - 1 : OLDEST;
    int age = from + random.nextInt(to - from + 1);
    return now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(age).minusDays(random.nextInt(300));
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T draw(List<T> choices, ToDoubleFunction<T> weight) {
    double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
    for (T choice : choices) {
      left -= weight.applyAsDouble(choice);
      if (left < 0) {
        return choice;
      }
    }
    return choices.get(choices.size() - 1);
  }
}
