package eu.pactway.partner;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The legal-aid service: APR Arts 15 to 19. Refusals: {@code not-entitled}, {@code no-counsellor}, {@code unknown-reference}. */
public interface LegalAidPort {

  enum Service {
    /** APR Art 16. */
    COUNSELLING,
    /** APR Art 17. */
    ASSISTANCE_IN_APPEAL
  }

  /** The person asks for counselling or assistance; {@code languages} in which it must be understood. */
  record CounsellingRequest(Service service, Subject subject, boolean unaccompaniedMinor, boolean detained, List<String> languages) {}

  /** {@code reference} of the request, to be named when a counsellor is assigned. */
  record RequestAnswer(boolean pending, String reference) {}

  /** Asks that the request get its counsellor. */
  record Assignment(String requestReference, String language) {}

  /** The counsellor; {@code pending} true when the name follows under {@link Call#answerEvent()}. */
  record CounsellorAnswer(boolean pending, String reference, String counsellor, String organisation, String phone, String email) {

    @Override
    public String toString() {
      return "CounsellorAnswer[pending=" + pending + ", reference=" + reference + "]";
    }
  }

  /**
   * The counsellor is expected at a personal interview (APR Art 13(4)).
   *
   * @param counsellor name of the counsellor, as the service gave it
   * @param language in which it is held; null where it is another than the usual ones
   */
  record InterviewNotice(String counsellor, Instant at, String place, String language) {

    @Override
    public String toString() {
      return "InterviewNotice[at=" + at + "]";
    }
  }

  @PostExchange("/interviews")
  Receipt informOfInterview(Call call, @RequestBody InterviewNotice interview);

  @PostExchange("/requests")
  RequestAnswer request(Call call, @RequestBody CounsellingRequest request);

  @PostExchange("/assignments")
  CounsellorAnswer assignCounsellor(Call call, @RequestBody Assignment assignment);
}
