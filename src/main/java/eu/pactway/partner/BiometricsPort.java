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

  /** Arts 16, 17(2) and (4), 22(3), 23(3), 24(3), 25. */
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
    SECURITY_FLAG_REMOVED
  }

  /**
   * A data set to be stored and compared (Arts 15, 22, 23, 24).
   *
   * @param memberState ISO code of the Member State of origin, EL for Greece
   * @param applicationDate day the application was made; null for a person who made none
   * @param urgent true where the comparison is asked for within one hour, on grounds of national law (Art 38(2))
   */
  record Dataset(
      Category category,
      Subject subject,
      Capture capture,
      Instant capturedAt,
      String place,
      String memberState,
      LocalDate applicationDate,
      boolean urgent) {

    public Dataset(
        Category category, Subject subject, Capture capture, Instant capturedAt, String place, String memberState, LocalDate applicationDate) {
      this(category, subject, capture, capturedAt, place, memberState, applicationDate, false);
    }
  }

  /** Data to be compared without being stored; {@code urgent} as in {@link Dataset}. */
  record Search(Category category, Capture capture, boolean urgent) {

    public Search(Category category, Capture capture) {
      this(category, capture, false);
    }
  }

  /**
   * A stored data set that matches.
   *
   * @param reference of the matching data set
   * @param faceOnly true when only the facial image matched: an expert then always verifies (Art 38(5))
   * @param doubtful true when the fingerprints match so weakly that a fingerprint expert must look (Art 38(4))
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
   * @param detail the ground of a security flag, or the number of a visa; null for all else
   */
  record LaterEventReport(String reference, LaterEvent event, LocalDate on, String memberState, String detail) {}

  /** What is right of the person in place of what was stored (Arts 38(1) and 43(4)). */
  record Correction(String reference, Subject subject) {}

  /** Erasure before the end of storage (Art 30), {@code ground} such as {@code citizenship-acquired}. */
  record Erasure(String reference, String ground) {}

  /** What is stored under a reference. */
  record DatasetStatus(String reference, boolean stored, Category category, List<MarkKind> marks, List<LaterEvent> events) {}

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

  @GetExchange("/datasets/{reference}")
  DatasetStatus status(Call call, @PathVariable String reference);
}
