package eu.pactway.partner;

import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The notification service, which brings letters to persons and proves their service. Refusals: {@code undeliverable},
 * {@code unknown-reference}.
 */
public interface NotificationPort {

  /**
   * One letter.
   *
   * @param documentId the letter in the case file
   * @param kind the letter's kind, such as {@code decision}
   * @param language ISO 639-1 code of the letter
   * @param content Base64 of the letter; left out while the message waits in the outbox, since the case file has it
   * @param proofRequired true when service must be proven: a time limit starts with it
   */
  record Letter(
      UUID documentId,
      String kind,
      String language,
      String mediaType,
      String content,
      Subject addressee,
      String address,
      boolean proofRequired) {

    public Letter with(String base64) {
      return new Letter(documentId, kind, language, mediaType, base64, addressee, address, proofRequired);
    }

    @Override
    public String toString() {
      return "Letter[documentId=" + documentId + ", kind=" + kind + "]";
    }
  }

  /** Taken for delivery. */
  record DeliveryAnswer(boolean pending, String reference, Instant acceptedAt) {}

  /**
   * Whether the letter was served.
   *
   * @param method {@code in-person}, {@code post}, {@code electronic}; null while it was not served
   */
  record ProofOfService(String reference, boolean served, Instant servedAt, String method) {}

  /** Sends the letter. Where {@link Call#answerEvent()} is given, the proof of service follows under it. */
  @PostExchange("/letters")
  DeliveryAnswer deliver(Call call, @RequestBody Letter letter);

  @GetExchange("/letters/{reference}/proof")
  ProofOfService proofOfService(Call call, @PathVariable String reference);
}
