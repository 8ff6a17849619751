package eu.pactway.partner;

import java.time.Instant;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The health service: SCR Art 12, RCD Art 22, APR Art 24. Refusal: {@code no-appointment}. */
public interface HealthPort {

  enum Care {
    /** SCR Art 12(1). */
    PRELIMINARY_CHECK,
    /** SCR Art 12(1), RCD Art 22(1). */
    EMERGENCY_CARE,
    ESSENTIAL_TREATMENT,
    /** APR Art 24. */
    MEDICAL_EXAMINATION,
    /** RCD Art 28: treatment and rehabilitation of victims of trafficking, torture, rape and other serious violence. */
    REHABILITATION,
    /** SCR Art 12(4), RCD Art 28: the service that protects victims of trafficking, reached through the national referral mechanism. */
    ANTI_TRAFFICKING_SUPPORT,
    /** RCD Art 22: isolation and treatment on public-health grounds. */
    PUBLIC_HEALTH_MEASURE
  }

  /** A person in need of care; {@code note} is for the medical staff. */
  record Referral(Care care, Subject subject, boolean urgent, String note) {

    @Override
    public String toString() {
      return "Referral[care=" + care + ", urgent=" + urgent + "]";
    }
  }

  /** Where and when; {@code pending} true when the appointment follows under {@link Call#answerEvent()}. */
  record Appointment(boolean pending, String reference, Instant at, String place) {}

  @PostExchange("/referrals")
  Appointment refer(Call call, @RequestBody Referral referral);
}
