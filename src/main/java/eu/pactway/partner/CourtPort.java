package eu.pactway.partner;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The court or tribunal of first instance: APR Arts 67 to 70. Refusals: {@code out-of-time}, {@code unknown-reference}. */
public interface CourtPort {

  enum Outcome {
    DISMISSED,
    STATUS_GRANTED,
    /** Annulled and sent back to the determining authority. */
    REMITTED
  }

  /**
   * The appeal as the authority passes it on.
   *
   * @param decision outcome of the decision, such as {@code manifestly-unfounded}
   * @param track the procedure it was taken in
   * @param lodgedAt when the person lodged the appeal
   * @param requestToRemain the person asks to be allowed to remain (APR Art 68(4))
   */
  record Filing(
      Subject appellant,
      String decision,
      String track,
      LocalDate decidedOn,
      LocalDate notifiedOn,
      Instant lodgedAt,
      boolean requestToRemain) {}

  /** The court's registration. The ruling follows under {@link Call#answerEvent()} where it is given, as a {@link Ruling}. */
  record FilingAnswer(boolean pending, String reference, Instant registeredAt) {}

  /** The ruling; {@code outcome} and {@code ruledOn} are null while the court has not ruled. */
  record Ruling(String reference, Outcome outcome, LocalDate ruledOn) {}

  @PostExchange("/appeals")
  FilingAnswer file(Call call, @RequestBody Filing filing);

  @GetExchange("/appeals/{reference}/ruling")
  Ruling ruling(Call call, @PathVariable String reference);
}
