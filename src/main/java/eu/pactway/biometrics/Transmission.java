package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.LaterEvent;
import eu.pactway.partner.BiometricsPort.MarkKind;

/** What is sent to Eurodac about a data set after it is stored, and the legal events that sending it is. */
enum Transmission {
  RESPONSIBLE_STATE(LaterEvent.RESPONSIBLE_MEMBER_STATE, "Eurodac Art 16(1)", "eurodac-status-received", "eurodac-status-notified"),
  ARRIVAL_TAKE_CHARGE(LaterEvent.ARRIVED_AFTER_TAKE_CHARGE, "Eurodac Art 16(2)(a)", "eurodac-arrival-sent", null),
  ARRIVAL_TAKE_BACK(LaterEvent.ARRIVED_AFTER_TAKE_BACK, "Eurodac Art 16(2)(b)", "eurodac-arrival-sent", null),
  LEFT_TERRITORY(LaterEvent.LEFT_TERRITORY, "Eurodac Art 16(2)(c)", "eurodac-departure-sent", null),
  REMOVED(LaterEvent.REMOVED, "Eurodac Arts 16(2)(d), 22(7), 23(6) and 24(7)", "eurodac-removal-sent", null),
  RELOCATION_STATE(LaterEvent.RELOCATION_MEMBER_STATE, "Eurodac Art 25(1)", "eurodac-relocation-sent", null),
  ARRIVAL_RELOCATION(LaterEvent.ARRIVED_AFTER_RELOCATION, "Eurodac Art 25(2)", "eurodac-relocation-arrival-sent", null),
  VISA(LaterEvent.VISA_ISSUED, "Eurodac Art 17(2)(h)", "eurodac-additional-data-sent", null),
  SECURITY_FLAG(LaterEvent.SECURITY_FLAG, "Eurodac Arts 17(2)(i), 22(3)(d), 23(3)(e) and 24(3)(f)", "eurodac-additional-data-sent", null),
  APPLICATION_REJECTED(LaterEvent.APPLICATION_REJECTED, "Eurodac Art 17(2)(j)", "eurodac-additional-data-sent", null),
  BORDER_DECISION_FINAL(LaterEvent.BORDER_DECISION_FINAL, "Eurodac Art 17(2)(k)", "eurodac-additional-data-sent", null),
  ASSISTED_RETURN(
      LaterEvent.ASSISTED_RETURN, "Eurodac Arts 17(2)(l), 22(3)(c), 23(3)(d) and 24(3)(e)", "eurodac-additional-data-sent", null),
  SECURITY_FLAG_REMOVED(
      LaterEvent.SECURITY_FLAG_REMOVED, "Eurodac Art 17(4)", "eurodac-security-flag-removed", "eurodac-flag-removal-notified"),
  MARK_PROTECTION(MarkKind.PROTECTION_GRANTED, "Eurodac Art 31(1)"),
  UNMARK_PROTECTION(MarkKind.PROTECTION_WITHDRAWN, "Eurodac Art 31(3)"),
  MARK_RESIDENCE_DOCUMENT(MarkKind.RESIDENCE_DOCUMENT_ISSUED, "Eurodac Art 31(4)"),
  MARK_RELOCATION(MarkKind.TAKEN_OVER_BY_RELOCATION, "Eurodac Art 31(6)"),
  RESTRICTION(LaterEvent.PROCESSING_RESTRICTED, "Eurodac Art 43(1) and (4)", "eurodac-restriction-sent", null),
  RESTRICTION_LIFTED(LaterEvent.RESTRICTION_LIFTED, "Eurodac Art 43(1)", "eurodac-restriction-sent", null),
  CORRECTION("Eurodac Arts 24(3), 40(3) and 43(4)", "eurodac-data-corrected", null),
  ERASE("Eurodac Arts 30 and 43(4)", "eurodac-data-erased", "eurodac-erasure-notified");

  private final LaterEvent report;
  private final MarkKind mark;
  private final String article;
  private final String sent;
  private final String notified;

  Transmission(LaterEvent report, String article, String sent, String notified) {
    this(report, null, article, sent, notified);
  }

  Transmission(MarkKind mark, String article) {
    this(null, mark, article, "eurodac-data-marked", "eurodac-mark-notified");
  }

  Transmission(String article, String sent, String notified) {
    this(null, null, article, sent, notified);
  }

  Transmission(LaterEvent report, MarkKind mark, String article, String sent, String notified) {
    this.report = report;
    this.mark = mark;
    this.article = article;
    this.sent = sent;
    this.notified = notified;
  }

  /** The report that it is; null for marks, corrections and erasure. */
  LaterEvent report() {
    return report;
  }

  /** The mark that it sets; null for reports, corrections and erasure. */
  MarkKind mark() {
    return mark;
  }

  /** Tells others of a danger, of which the person is not told. */
  boolean isOfSecurity() {
    return this == SECURITY_FLAG || this == SECURITY_FLAG_REMOVED;
  }

  String article() {
    return article;
  }

  /** Legal event recorded when the last data set concerned has been told. */
  String sent() {
    return sent;
  }

  /** Event under which Eurodac says that it has told the other States; null where it tells nobody. */
  String notified() {
    return notified;
  }
}
