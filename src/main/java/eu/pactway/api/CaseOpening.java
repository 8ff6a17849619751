package eu.pactway.api;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.journey.Journeys;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks what opens a case as a whole and has the journey begin; the same request again opens nothing. */
@Component
class CaseOpening {

  private final Journeys journeys;
  private final Idempotency idempotency;
  private final NewCases newCases;

  CaseOpening(Journeys journeys, Idempotency idempotency, NewCases newCases) {
    this.journeys = journeys;
    this.idempotency = idempotency;
    this.newCases = newCases;
  }

  @Transactional
  public String open(String caller, String idempotencyKey, OpenCaseRequest request) {
    NewCase newCase = read(request);
    Map<String, Object> circumstances = request.circumstances() == null ? Map.of() : request.circumstances().facts();
    return idempotency.once(caller, idempotencyKey, null, request, () -> journeys.begin(newCase, circumstances));
  }

  private NewCase read(OpenCaseRequest request) {
    var errors = new ArrayList<Problem.FieldError>();
    Arrival arrival = newCases.arrival(request.arrival(), errors);
    Moment made = newCases.applicationMade("applicationMadeAt", request.applicationMadeAt(), errors);
    NewPerson person = newCases.person("person", request.person(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return new NewCase(
        arrival, made, person, Boolean.TRUE.equals(request.unaccompaniedMinor()), request.familyReference(), request.externalReference());
  }
}
