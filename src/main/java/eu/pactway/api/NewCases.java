package eu.pactway.api;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what opens a case; what makes no sense is added to the errors, by its field. */
@Component
class NewCases {

  private final Moments moments;

  NewCases(Moments moments) {
    this.moments = moments;
  }

  Arrival arrival(OpenCaseRequest.ArrivalInput arrival, List<Problem.FieldError> errors) {
    return new Arrival(kind(arrival.kind(), errors), moments.past("arrival.at", arrival.at(), errors), arrival.place());
  }

  /** When the application was made; null where it was not. */
  Moment applicationMade(String field, String at, List<Problem.FieldError> errors) {
    return at == null || at.isBlank() ? null : moments.past(field, at, errors);
  }

  NewPerson person(String field, OpenCaseRequest.PersonInput person, List<Problem.FieldError> errors) {
    LocalDate born = moments.birth(field + ".dateOfBirth", person.dateOfBirth(), errors);
    return new NewPerson(
        person.givenNames().trim(), person.familyNames().trim(), born, person.sex(), person.nationality(), person.languages());
  }

  /** @return null, with the error added, where the kind is unknown */
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
