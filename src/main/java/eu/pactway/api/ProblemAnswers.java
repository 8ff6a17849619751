package eu.pactway.api;

import eu.pactway.access.NotAllowedException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.ImplausibleMomentException;
import eu.pactway.casefile.InvalidEventException;
import eu.pactway.casefile.NoSuchEventException;
import eu.pactway.casefile.UnknownCaseException;
import eu.pactway.casefile.UnknownEventTypeException;
import eu.pactway.change.ChangeRefusedException;
import eu.pactway.clock.AdjustmentRefusedException;
import eu.pactway.clock.NoSuchClockException;
import eu.pactway.law.LawException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure of a request into problem+json that says what to mend, and never more than the caller may know. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

  private final ObjectMapper json;

  ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  @ExceptionHandler
  ProblemDetail on(InvalidInputException invalid) {
    return Problem.INVALID_INPUT.detail(invalid.getMessage(), invalid.errors());
  }

  @ExceptionHandler
  ProblemDetail on(UnknownEventTypeException unknown) {
    return Problem.UNKNOWN_EVENT_TYPE.detail(
        unknown.getMessage(), List.of(new Problem.FieldError("type", "unknown: " + unknown.type())));
  }

  @ExceptionHandler
  ProblemDetail on(ImplausibleMomentException implausible) {
    return Problem.INVALID_INPUT.detail(
        implausible.getMessage(), List.of(new Problem.FieldError("at", "must not lie in the future")));
  }

  @ExceptionHandler
  ProblemDetail on(InvalidEventException invalid) {
    return Problem.INVALID_INPUT.detail(invalid.getMessage(), List.of(new Problem.FieldError("data." + invalid.field(), invalid.getMessage())));
  }

  @ExceptionHandler
  ProblemDetail on(LawException unanswerable) {
    return LawProblems.of(unanswerable);
  }

  @ExceptionHandler
  ProblemDetail on(UnknownCaseException unknown) {
    return Problem.NOT_FOUND.detail(unknown.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(NoSuchClockException none) {
    return Problem.NOT_FOUND.detail(none.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(AdjustmentRefusedException refused) {
    return Problem.ADJUSTMENT_REFUSED.detail(refused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(ChangeRefusedException refused) {
    var error = new Problem.FieldError(refused.field(), refused.getMessage());
    return Problem.CHANGE_REFUSED.detail(refused.field() + ": " + refused.getMessage(), List.of(error));
  }

  @ExceptionHandler
  ProblemDetail on(NoSuchEventException none) {
    return Problem.CHANGE_REFUSED.detail(none.getMessage(), List.of(new Problem.FieldError("event", none.getMessage())));
  }

  @ExceptionHandler
  ProblemDetail on(NothingThereException nothing) {
    return Problem.NOT_FOUND.detail(nothing.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(IdempotencyConflictException conflict) {
    return Problem.IDEMPOTENCY_CONFLICT.detail(conflict.getMessage());
  }

  @ExceptionHandler({ConcurrencyFailureException.class, OptimisticLockingException.class})
  ProblemDetail onSimultaneousChange() {
    return Problem.CONFLICT.detail("Read the case again and repeat the request");
  }

  @ExceptionHandler
  ProblemDetail on(NotAllowedException refused) {
    return Problem.FORBIDDEN.detail(refused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(AccessDeniedException denied) {
    return Problem.FORBIDDEN.detail("Ask a supervisor for the role that this needs");
  }

  @ExceptionHandler
  ProblemDetail on(MethodArgumentTypeMismatchException mismatch) {
    var error = new Problem.FieldError(mismatch.getName(), "cannot be read: " + mismatch.getValue());
    return Problem.INVALID_INPUT.detail(error.field() + ": " + error.message(), List.of(error));
  }

  @ExceptionHandler
  ProblemDetail on(Exception failure) {
    String reference = UUID.randomUUID().toString();
    log.error("Request failed, reference {}", reference, failure);
    return Problem.INTERNAL.detail("Report this reference: " + reference);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    List<Problem.FieldError> errors = errors(invalid.getBindingResult());
    return answer(Problem.INVALID_INPUT.detail(new InvalidInputException(errors).getMessage(), errors));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (unreadable.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var error = UnreadableField.in(mapping, json);
      return answer(Problem.INVALID_INPUT.detail(error.field() + ": " + error.message(), List.of(error)));
    }
    return answer(Problem.BAD_REQUEST.detail("The body must be one JSON object"));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    Problem problem = Problem.of(HttpStatus.valueOf(status.value()));
    ProblemDetail spring = body instanceof ProblemDetail known ? known : failure instanceof ErrorResponse e ? e.getBody() : null;
    String given = spring == null ? null : spring.getDetail();
    String detail = given == null ? problem.type().toString() : given;
    return ResponseEntity.status(status).headers(headers).body(problem.detail(detail));
  }

  /** What is wrong with a body, field by field. */
  static List<Problem.FieldError> errors(BindingResult faults) {
    return faults.getAllErrors().stream()
        .map(error -> new Problem.FieldError(error instanceof FieldError f ? f.getField() : "", error.getDefaultMessage()))
        .sorted(Comparator.comparing(Problem.FieldError::field))
        .toList();
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
