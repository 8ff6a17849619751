package eu.pactway.partner;

import java.time.Instant;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The interpreters' service: APR Arts 8(3), 13(5) and 15(1), SCR Art 11(3). Refusal: {@code no-interpreter}. */
public interface InterpreterPort {

  enum Occasion {
    /** APR Art 15(1). */
    COUNSELLING,
    /** APR Art 13(5). */
    PERSONAL_INTERVIEW,
    /** APR Art 8(3). */
    LODGING,
    /** APR Art 8(3), SCR Art 11(3). */
    INFORMATION,
    /** RCD Art 25(2)(c). */
    MEDICAL
  }

  enum Mode {
    IN_PERSON,
    REMOTE,
    EITHER
  }

  /**
   * An interpreter is needed; the service learns of no person.
   *
   * @param language ISO 639 code of the language to interpret from and into
   * @param at when; null where the service proposes
   * @param sex F or M where the person asked for it (such as APR Art 13(9)); null otherwise
   */
  record Booking(Occasion occasion, String language, Instant at, String sex, Mode mode) {}

  /** The interpreter; {@code pending} true when the name follows under {@link Call#answerEvent()}. */
  record BookingAnswer(boolean pending, String reference, Instant at, Mode mode) {}

  @PostExchange("/bookings")
  BookingAnswer book(Call call, @RequestBody Booking booking);
}
