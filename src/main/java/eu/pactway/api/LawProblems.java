package eu.pactway.api;

import eu.pactway.law.InvalidAdjustmentException;
import eu.pactway.law.InvalidReadingException;
import eu.pactway.law.LawException;
import eu.pactway.law.NotCountableException;
import eu.pactway.law.NotGovernedException;
import eu.pactway.law.UnknownTimeLimitException;
import java.util.List;
import org.springframework.http.ProblemDetail;

/** What the law cannot answer: 404 for an unknown limit, 422 for a question that makes no sense. */
final class LawProblems {

  private LawProblems() {}

  static ProblemDetail of(LawException e) {
    if (e instanceof UnknownTimeLimitException) {
      return Problem.UNKNOWN_TIME_LIMIT.detail(e.getMessage());
    }
    if (e instanceof NotCountableException) {
      return Problem.NOT_COUNTABLE.detail(e.getMessage());
    }
    if (e instanceof NotGovernedException) {
      return Problem.NOT_GOVERNED.detail(e.getMessage());
    }
    String field = e instanceof InvalidAdjustmentException ? "adjustments" : e instanceof InvalidReadingException ? "readings" : "trigger";
    return Problem.INVALID_INPUT.detail(field + ": " + e.getMessage(), List.of(new Problem.FieldError(field, e.getMessage())));
  }
}
