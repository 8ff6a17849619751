package eu.pactway.api;

import eu.pactway.law.InvalidAdjustmentException;
import eu.pactway.law.LawException;
import eu.pactway.law.NotCountableException;
import eu.pactway.law.UnknownTimeLimitException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the law cannot answer, as problem+json: 404 for an unknown limit, 422 for a question that makes no sense. */
class LawProblem extends ErrorResponseException {

  private LawProblem(ProblemDetail problem, Exception cause) {
    super(HttpStatus.valueOf(problem.getStatus()), problem, cause);
  }

  static <T> T wrap(Supplier<T> answer) {
    try {
      return answer.get();
    } catch (InvalidFieldException e) {
      throw new LawProblem(problem(e), e);
    } catch (LawException e) {
      throw new LawProblem(problem(e), e);
    }
  }

  private static ProblemDetail problem(InvalidFieldException e) {
    return invalid("invalid-request", "The request cannot be read", e.field(), e.getMessage());
  }

  private static ProblemDetail problem(LawException e) {
    if (e instanceof UnknownTimeLimitException) {
      return problem(HttpStatus.NOT_FOUND, "unknown-time-limit", "No such time limit", e.getMessage());
    }
    if (e instanceof NotCountableException) {
      return problem(HttpStatus.UNPROCESSABLE_ENTITY, "not-countable", "The act gives no number to count", e.getMessage());
    }
    String field = e instanceof InvalidAdjustmentException ? "adjustments" : "trigger";
    return invalid("invalid-" + field.replaceAll("s$", ""), "The law does not know this", field, e.getMessage());
  }

  private static ProblemDetail invalid(String name, String title, String field, String message) {
    ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, name, title, field + ": " + message);
    problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
    return problem;
  }

  private static ProblemDetail problem(HttpStatus status, String name, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:pactway:problem:" + name));
    problem.setTitle(title);
    return problem;
  }

  /** A request that is wrong as a whole. */
  static LawProblem invalidRequest(String field, String message) {
    return new LawProblem(invalid("invalid-request", "The request cannot be read", field, message), null);
  }
}
