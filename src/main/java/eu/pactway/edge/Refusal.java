package eu.pactway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers a request that goes no further, as the API answers every error. */
final class Refusal {

  private final HandlerExceptionResolver answers;

  Refusal(HandlerExceptionResolver answers) {
    this.answers = answers;
  }

  void tooLarge(HttpServletRequest request, HttpServletResponse response, long most) {
    // What is left of the body is not read: the connection ends with this answer.
    response.setHeader(HttpHeaders.CONNECTION, "close");
    answer(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "A request brings at most " + most + " bytes");
  }

  void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "Try again in " + seconds + " seconds");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail) {
    ErrorResponseException failure = new ErrorResponseException(status);
    failure.setDetail(detail);
    answers.resolveException(request, response, null, failure);
  }
}
