package eu.pactway.simulation;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The player met something that a person would have to solve; the case stands where it stood before. */
class CannotPlayException extends ResponseStatusException {

  CannotPlayException(String detail, Throwable cause) {
    super(HttpStatus.UNPROCESSABLE_ENTITY, detail, cause);
  }
}
