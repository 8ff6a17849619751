package eu.pactway.api;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.journey.Journeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what opens a case, checks it as a whole and has the journey begin; the same request again opens nothing. */
@Component
class CaseOpening {

  private final Journeys journeys;
  private final Idempotency idempotency;
  private final Moments moments;

  CaseOpening(Journeys journeys, Idempotency idempotency, Moments moments) {
    this.journeys = journeys;
    this.idempotency = idempotency;
    this.moments = moments;
  }

  @Transactional
  public String open(String caller, String idempotencyKey, OpenCaseRequest request) {
    NewCase newCase = read(request);
    return idempotency.once(caller, idempotencyKey, request, () -> journeys.begin(newCase));
  }

  private NewCase read(OpenCaseRequest request) {
    var errors = new ArrayList<Problem.FieldError>();
    ArrivalKind kind = kind(request.arrival().kind(), errors);
    Moment arrivedAt = moments.past("arrival.at", request.arrival().at(), errors);
    Moment made =
        request.applicationMadeAt() == null ? null : moments.past("applicationMadeAt", request.applicationMadeAt(), errors);
    var person = request.person();
    LocalDate born = moments.birth("person.dateOfBirth", person.dateOfBirth(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return new NewCase(
        new Arrival(kind, arrivedAt, request.arrival().place()),
        made,
        new NewPerson(
            person.givenNames().trim(), person.familyNames().trim(), born, person.sex(), person.nationality(), person.languages()),
        Boolean.TRUE.equals(request.unaccompaniedMinor()),
        request.familyReference(),
        request.externalReference());
  }

  private static ArrivalKind kind(String value, List<Problem.FieldError> errors) {
    return ArrivalKind.of(value)
        .orElseGet(
            () -> {
              String known = Arrays.stream(ArrivalKind.values()).map(ArrivalKind::value).collect(Collectors.joining(", "));
              errors.add(new Problem.FieldError("arrival.kind", "must be one of " + known));
              return null;
            });
  }
}
