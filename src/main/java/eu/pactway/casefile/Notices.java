package eu.pactway.casefile;

import java.util.List;

/** Who was told what, and when: supervisors, the monitor, partners. */
public interface Notices {

  /**
   * Keeps that a role or partner was told. The text must not name persons.
   *
   * @param recipient a role or a partner
   * @param kind what it is about, such as {@code clock-breached}
   */
  void tell(String caseNumber, String recipient, String kind, String text);

  /** Oldest first. */
  List<Notice> of(String caseNumber);
}
