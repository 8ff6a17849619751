package eu.pactway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.pactway.law.LawException;
import java.util.List;
import org.springframework.http.ProblemDetail;

/** Many computations in one call. */
record DeadlineBatch(List<DeadlineRequest> items) {

  private static final int MOST = 10_000;

  /** The answers, in the order of the items. */
  record Results(List<Result> results) {}

  /** The ends without their steps, or the problem. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(@JsonUnwrapped ComputedDeadline deadline, ProblemDetail problem) {}

  Results compute(DeadlineRequests requests) {
    if (items == null) {
      throw InvalidInputException.of("items", "is required");
    }
    if (items.size() > MOST) {
      throw InvalidInputException.of("items", "at most " + MOST + " in one call, not " + items.size());
    }
    return new Results(items.stream().map(item -> result(requests, item)).toList());
  }

  private static Result result(DeadlineRequests requests, DeadlineRequest item) {
    try {
      return new Result(requests.compute(id(item), item, false), null);
    } catch (LawException e) {
      return new Result(null, LawProblems.of(e));
    } catch (InvalidInputException e) {
      return new Result(null, Problem.INVALID_INPUT.detail(e.getMessage(), e.errors()));
    }
  }

  private static String id(DeadlineRequest item) {
    if (item == null || item.timeLimit() == null) {
      throw InvalidInputException.of("timeLimit", "is required");
    }
    return item.timeLimit();
  }
}
