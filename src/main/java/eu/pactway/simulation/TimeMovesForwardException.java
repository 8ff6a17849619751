package eu.pactway.simulation;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Someone asked time to go back; what has happened in a case cannot be undone. */
class TimeMovesForwardException extends ResponseStatusException {

  TimeMovesForwardException(Instant now, Instant target) {
    super(HttpStatus.UNPROCESSABLE_ENTITY, "Time moves forward only: it is " + now + ", " + target + " has passed");
  }
}
