package eu.pactway.partner.simulator;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Writes a refusal as problem+json with its {@code code}. */
@RestControllerAdvice(basePackageClasses = SimulatorAnswers.class)
@Profile("simulators")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SimulatorAnswers {

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refused refused) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage()));
  }

  static Map<String, Object> problem(HttpStatus status, String code) {
    return Map.of("type", "about:blank", "title", status.getReasonPhrase(), "status", status.value(), "code", code);
  }
}
