package eu.pactway.api;

import java.util.List;
import java.util.stream.Collectors;

/** Input that makes no sense, with every field at fault; answered with 422. */
class InvalidInputException extends RuntimeException {

  private final transient List<Problem.FieldError> errors;

  InvalidInputException(List<Problem.FieldError> errors) {
    super(errors.stream().map(error -> error.field() + ": " + error.message()).collect(Collectors.joining("; ")));
    this.errors = List.copyOf(errors);
  }

  static InvalidInputException of(String field, String message) {
    return new InvalidInputException(List.of(new Problem.FieldError(field, message)));
  }

  List<Problem.FieldError> errors() {
    return errors;
  }
}
