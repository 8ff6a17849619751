package eu.pactway.partner;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The integration services: Regulation (EU) 2024/1347 Arts 24 to 35. Refusal: {@code no-offer}. */
public interface IntegrationPort {

  enum PermitKind {
    REFUGEE,
    SUBSIDIARY_PROTECTION,
    FAMILY_MEMBER,
    /** The provisional measures until the permit is there, QR Art 24(3). */
    PROVISIONAL
  }

  /** A residence permit to be made (QR Art 24); {@code validUntil} as decided. */
  record PermitOrder(PermitKind kind, Subject holder, LocalDate validFrom, LocalDate validUntil) {}

  record PermitAnswer(boolean pending, String reference, String permitNumber, LocalDate readyOn) {}

  /** A person for school, work or health care; {@code needs} that the service must meet. */
  record ServiceRequest(Subject subject, String municipality, List<String> needs) {}

  /** Who takes care, from when; {@code pending} true when it follows under {@link Call#answerEvent()}. */
  record ServiceAnswer(boolean pending, String reference, String provider, LocalDate from) {}

  @PostExchange("/permits")
  PermitAnswer orderPermit(Call call, @RequestBody PermitOrder order);

  /** QR Art 29. */
  @PostExchange("/school-places")
  ServiceAnswer enrolInSchool(Call call, @RequestBody ServiceRequest request);

  /** QR Art 28. */
  @PostExchange("/employment-services")
  ServiceAnswer registerForEmployment(Call call, @RequestBody ServiceRequest request);

  /** QR Art 32. */
  @PostExchange("/health-care")
  ServiceAnswer registerForHealthCare(Call call, @RequestBody ServiceRequest request);
}
