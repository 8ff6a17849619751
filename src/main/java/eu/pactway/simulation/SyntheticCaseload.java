package eu.pactway.simulation;

import eu.pactway.journey.Journeys;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens many invented cases with the real shares of nationalities, ages and arrivals. */
@Component
@Profile("simulators")
class SyntheticCaseload {

  private static final int MOST = 100_000;

  private final Journeys journeys;
  private final TimeTravel time;

  SyntheticCaseload(Journeys journeys, TimeTravel time) {
    this.journeys = journeys;
    this.time = time;
  }

  List<String> open(int count, long seed, String profile) {
    if (count < 1 || count > MOST) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "'count' is from 1 to " + MOST);
    }
    SyntheticPersons persons = new SyntheticPersons(CaseloadProfile.named(profile), seed, time.now());
    return Stream.generate(persons::next).limit(count).map(newCase -> time.atRest(() -> journeys.begin(newCase))).toList();
  }
}
