package eu.pactway.letters;

import java.time.LocalDate;

/** What a letter must say of the remedy against the decision it brings (APR Arts 36(3), 67 and 68). */
public interface Remedies {

  /**
   * The remedy, if the letter were handed over now; served later, its terms end later.
   *
   * @param appealLastDay null where there is no appeal
   * @param mayRemain whether the person may remain without asking until the court has ruled (Art 68(1) to (3))
   * @param remainRequestLastDay last day to ask the court to be allowed to remain; null where the person need not ask
   */
  record Remedy(LocalDate appealLastDay, boolean mayRemain, LocalDate remainRequestLastDay) {}

  /**
   * @param decision such as {@code unfounded}
   * @param track procedure of the decision; null where it was taken in none
   */
  Remedy against(String caseNumber, String decision, String track);
}
