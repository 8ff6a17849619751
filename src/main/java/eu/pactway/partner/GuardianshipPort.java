package eu.pactway.partner;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The guardianship authority: SCR Art 13, APR Art 23, RCD Art 27. Refusal: {@code no-person-available}. */
public interface GuardianshipPort {

  /** A minor without an adult responsible by law; {@code languages} the minor understands. */
  record MinorInNeed(Subject subject, String place, List<String> languages) {}

  /**
   * Who acts for the minor.
   *
   * @param pending true when the name follows under {@link Call#answerEvent()}
   * @param minorsInCharge how many minors the person acts for, this one included (limit of APR Art 23(10), RCD Art 27(7))
   */
  record RepresentativeAnswer(
      boolean pending,
      String reference,
      String name,
      String organisation,
      String phone,
      String email,
      LocalDate from,
      Integer minorsInCharge) {

    @Override
    public String toString() {
      return "RepresentativeAnswer[pending=" + pending + ", reference=" + reference + "]";
    }
  }

  /** Ends a representation; {@code ground} such as {@code majority-reached} or {@code representative-changed}. */
  record RepresentationEnd(String reference, LocalDate on, String ground) {}

  /** The person who assists the minor provisionally, at once (APR Art 23(2)(a), SCR Art 13(3)). */
  @PostExchange("/provisional-persons")
  RepresentativeAnswer designateProvisionalPerson(Call call, @RequestBody MinorInNeed minor);

  /** The representative (APR Art 23(2)(b)). */
  @PostExchange("/representatives")
  RepresentativeAnswer appointRepresentative(Call call, @RequestBody MinorInNeed minor);

  @PostExchange("/ends")
  Receipt end(Call call, @RequestBody RepresentationEnd end);
}
