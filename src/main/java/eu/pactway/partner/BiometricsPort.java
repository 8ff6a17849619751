package eu.pactway.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The national access point of Eurodac, Regulation (EU) 2024/1358. Refusals: {@code fingerprints-unusable}, {@code unreadable-record}, {@code unknown-reference}. */
public interface BiometricsPort {

  /** Whom the data set is about; decides what is stored and compared. */
  enum Category {
    /** Art 15. */
    APPLICANT,
    /** Art 18(1): compared and not stored. */
    ADMISSION_CHECK,
    /** Art 18(2)(a): admitted. */
    RESETTLEMENT,
    /** Art 18(2)(b) and (c): admission refused or discontinued. */
    RESETTLEMENT_REFUSED,
    /** Art 20. */
    NATIONAL_RESETTLEMENT,
    /** Art 22. */
    IRREGULAR_CROSSING,
    /** Art 23. */
    ILLEGAL_STAY,
    /** Art 24. */
    DISEMBARKED,
    /** Art 26. */
    TEMPORARY_PROTECTION
  }

  /** Art 31. */
  enum MarkKind {
    PROTECTION_GRANTED,
    PROTECTION_WITHDRAWN,
    RESIDENCE_DOCUMENT_ISSUED,
    TAKEN_OVER_BY_RELOCATION
  }

  /** Arts 16, 17(2) and (4), 22(3), 23(3), 24(3), 25 and, of the restriction, 43(4). */
  enum LaterEvent {
    RESPONSIBLE_MEMBER_STATE,
    RELOCATION_MEMBER_STATE,
    ARRIVED_AFTER_TAKE_CHARGE,
    ARRIVED_AFTER_TAKE_BACK,
    ARRIVED_AFTER_RELOCATION,
    LEFT_TERRITORY,
    REMOVED,
    ASSISTED_RETURN,
    VISA_ISSUED,
    APPLICATION_REJECTED,
    BORDER_DECISION_FINAL,
    SECURITY_FLAG,
    SECURITY_FLAG_REMOVED,
    PROCESSING_RESTRICTED,
    RESTRICTION_LIFTED
  }

  /**
   * Who the person is, as far as Eurodac records it: points (c) to (f), (h), (i) and (j) of Arts 17(1), 19(1), 21(1), 22(2), 23(2) and
   * 26(2), and Art 24(2)(c) to (f), (h) with (3)(a) and (b). What is unknown is null or empty. Its text form says nothing, so that no log can.
   *
   * @param nationalities ISO 3166-1 alpha-2 codes; {@code XXA} for a stateless person
   * @param sex F, M or X
   */
  record Identity(
      String familyNames,
      String givenNames,
      List<String> birthNames,
      List<String> previousNames,
      List<String> aliases,
      List<String> nationalities,
      LocalDate dateOfBirth,
      String placeOfBirth,
      String sex,
      List<IdentityDocument> documents) {

    @Override
    public String toString() {
      return "Identity[not shown]";
    }
  }

  /**
   * An identity or travel document, or another one that helps to identify the person: points (i) and (j).
   *
   * @param issuingCountry three-letter code, ISO 3166-1 alpha-3; null where unknown
   * @param expires null where unknown or none
   * @param authentic whether it is held to be authentic; null where nobody has looked
   * @param scan scan in colour, Base64; null without one
   * @param scanType its media type, such as {@code image/jpeg}; null without a scan
   */
  record IdentityDocument(String type, String number, String issuingCountry, LocalDate expires, Boolean authentic, String scan, String scanType) {

    @Override
    public String toString() {
      return "IdentityDocument[not shown]";
    }
  }

  /**
   * Point (g): the Member State of origin, with place and day of what makes the category: the application, the registration, the
   * apprehension, the disembarkation.
   *
   * @param memberState ISO code, EL for Greece
   */
  record Origin(String memberState, String place, LocalDate on) {}

  /** Outcome of an admission: Art 19(1)(o) to (q) and Art 21(1)(o); null for what did not happen. */
  record Admission(LocalDate grantedOn, LocalDate refusedOn, String refusalGround, LocalDate discontinuedOn) {}

  /**
   * Art 26(2)(o) and (p).
   *
   * @param excluded whether the person falls under a ground for exclusion of Directive 2001/55/EC Art 28
   * @param councilDecision reference of the implementing decision
   */
  record TemporaryProtection(boolean excluded, String councilDecision) {}

  /**
   * A data set to be stored and compared (Arts 15, 18(2), 20, 22, 23, 24 and 26): what the act lists for its category, and nothing else.
   *
   * @param referenceNumber ours (Art 37(3) and (4)); better data are sent under the same (Art 38(1))
   * @param transmittedOn day on which it is sent
   * @param operatorId user id of whoever took the data
   * @param admission null but for data sets of Arts 18(2) and 20
   * @param temporaryProtection null but for data sets of Art 26
   * @param urgent true where the comparison is asked for within one hour, on grounds of national law (Art 38(2))
   */
  record Dataset(
      Category category,
      String referenceNumber,
      Identity subject,
      Capture capture,
      Origin origin,
      Instant capturedAt,
      LocalDate transmittedOn,
      String operatorId,
      Admission admission,
      TemporaryProtection temporaryProtection,
      boolean urgent) {}

  /** Data to be compared without being stored; {@code referenceNumber} and {@code urgent} as in {@link Dataset}. */
  record Search(Category category, String referenceNumber, Capture capture, boolean urgent) {}

  /**
   * A stored data set that matches.
   *
   * @param reference of the matching data set
   * @param faceOnly true when only the facial image matched: an expert then always verifies (Art 38(5))
   * @param doubtful true when the fingerprints match so weakly that a fingerprint expert must look (Art 38(4))
   * @param restricted true when the processing of the matching data set is restricted at the person's request (Art 43(1))
   * @param marks marks the data set carries
   */
  record Hit(
      String reference,
      String memberState,
      Category category,
      LocalDate storedOn,
      boolean faceOnly,
      boolean doubtful,
      boolean securityFlag,
      boolean restricted,
      List<MarkKind> marks) {}

  /**
   * The data set is stored.
   *
   * @param pending true when the result of the comparison follows under {@link Call#answerEvent()}; {@code hits} is then null
   * @param reference of the stored data set
   */
  record EnrolAnswer(boolean pending, String reference, Instant receivedAt, List<Hit> hits) {}

  /** Result of a comparison; {@code pending} as in {@link EnrolAnswer}. */
  record SearchAnswer(boolean pending, String reference, List<Hit> hits) {}

  /** What the fingerprint or face expert found about a hit (Art 38(4)-(6)); {@code hitReference} is that of the {@link Hit}. */
  record HitVerification(String reference, String hitReference, boolean confirmed, Instant verifiedAt) {}

  record Mark(String reference, MarkKind kind, LocalDate on) {}

  /**
   * A later event of the person's file.
   *
   * @param memberState only where the event names one
   * @param detail the ground of a security flag, or the number of a visa application; null for all else
   */
  record LaterEventReport(String reference, LaterEvent event, LocalDate on, String memberState, String detail) {}

  /** What is right of the person, whole, in place of what was stored (Arts 24(3)(a) and (b), 40(3) and 43(4)). */
  record Correction(String reference, Identity subject) {}

  /** Erasure before the end of storage (Art 30), {@code ground} such as {@code citizenship-acquired}. */
  record Erasure(String reference, String ground) {}

  /**
   * What is stored under a reference, and what the comparison has found that was asked for under it (Arts 37(6) and 38(2)).
   *
   * @param hits null where the comparison has no result yet
   */
  record DatasetStatus(String reference, boolean stored, Category category, List<MarkKind> marks, List<LaterEvent> events, List<Hit> hits) {}

  /** Stores and compares. */
  @PostExchange("/datasets")
  EnrolAnswer enrol(Call call, @RequestBody Dataset dataset);

  /** Compares. */
  @PostExchange("/searches")
  SearchAnswer search(Call call, @RequestBody Search search);

  /** Confirms a hit or reports it as wrong. */
  @PostExchange("/hit-verifications")
  Receipt verify(Call call, @RequestBody HitVerification verification);

  @PostExchange("/marks")
  Receipt mark(Call call, @RequestBody Mark mark);

  @PostExchange("/later-events")
  Receipt report(Call call, @RequestBody LaterEventReport report);

  @PostExchange("/corrections")
  Receipt correct(Call call, @RequestBody Correction correction);

  @PostExchange("/erasures")
  Receipt erase(Call call, @RequestBody Erasure erasure);

  /** To be asked where an answer is overdue. */
  @GetExchange("/datasets/{reference}")
  DatasetStatus status(Call call, @PathVariable String reference);
}
