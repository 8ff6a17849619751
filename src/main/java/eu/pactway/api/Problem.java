package eu.pactway.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of error that the API answers with; each has a stable {@code type}. */
enum Problem {
  /** The body is no JSON or not of the expected shape. */
  BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST, "The request cannot be read"),
  /** Fields are missing, unknown or make no sense; {@code errors} names them. */
  INVALID_INPUT("invalid-input", HttpStatus.UNPROCESSABLE_ENTITY, "The input is not valid"),
  UNKNOWN_EVENT_TYPE("unknown-event-type", HttpStatus.UNPROCESSABLE_ENTITY, "The event type is unknown"),
  /** The act does not allow to change the clock in that way; the detail names the article. */
  ADJUSTMENT_REFUSED("adjustment-refused", HttpStatus.UNPROCESSABLE_ENTITY, "The law does not allow this adjustment"),
  /** A change of the law or of a recorded event that makes no sense; {@code errors} names the field. */
  CHANGE_REFUSED("change-refused", HttpStatus.UNPROCESSABLE_ENTITY, "This cannot be decided"),
  UNAUTHORIZED("unauthorized", HttpStatus.UNAUTHORIZED, "Sign in first"),
  FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "Your role does not allow this"),
  NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Nothing is there"),
  METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This resource does not take that method"),
  NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "No representation that you accept"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json"),
  TOO_LARGE("too-large", HttpStatus.PAYLOAD_TOO_LARGE, "The request is too large"),
  /** {@code Retry-After} says when to come again. */
  TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  UNKNOWN_TIME_LIMIT("unknown-time-limit", HttpStatus.NOT_FOUND, "No such time limit"),
  /** The act gives no number, and neither does the Member State. */
  NOT_COUNTABLE("not-countable", HttpStatus.UNPROCESSABLE_ENTITY, "There is no number to count"),
  /** Another law than the limit's act governs the event or the case; the detail names it and the transitional rule. */
  NOT_GOVERNED("not-governed", HttpStatus.UNPROCESSABLE_ENTITY, "Another law governs"),
  /** Two requests changed the same thing at the same time; this one did not count. */
  CONFLICT("conflict", HttpStatus.CONFLICT, "Somebody else changed it at the same time"),
  /** The same Idempotency-Key came with another body. */
  IDEMPOTENCY_CONFLICT("idempotency-conflict", HttpStatus.CONFLICT, "The Idempotency-Key was used for another request"),
  /** A service that is needed for an answer is away; {@code Retry-After} says when to come again. */
  UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not possible right now"),
  INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  /** One field at fault. */
  record FieldError(String field, String message) {}

  private final URI type;
  private final HttpStatus status;
  private final String title;

  Problem(String name, HttpStatus status, String title) {
    this.type = URI.create("urn:pactway:problem:" + name);
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  URI type() {
    return type;
  }

  ProblemDetail detail(String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(type);
    problem.setTitle(title);
    return problem;
  }

  ProblemDetail detail(String detail, List<FieldError> errors) {
    ProblemDetail problem = detail(detail);
    problem.setProperty("errors", errors);
    return problem;
  }

  static Problem of(HttpStatus status) {
    for (Problem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status.is4xxClientError() ? BAD_REQUEST : INTERNAL;
  }
}
