package eu.pactway.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of a case: what happened in law, where the case stands, and the routing facts that models read. Every method that takes a
 * case number throws {@link UnknownCaseException} where no such case is in the file. Everything runs in the caller's transaction.
 */
public interface CaseFile {

  CaseView get(String caseNumber);

  /** Whether the text has the form of a case number; what stands beside every case, such as a complaint without one, goes by another. */
  static boolean isNumber(String text) {
    return text != null && CaseNumber.isValid(text);
  }

  Optional<CaseView> find(String caseNumber);

  /**
   * Cases in the order of their numbers.
   *
   * @param stage only those at this stage; null for all
   * @param after only those behind this case number; null from the start
   * @param limit at most so many
   */
  List<CaseView> list(String stage, String after, int limit);

  /**
   * Creates case, applicant and arrival, and records the arrival's legal events and, where it was made, the application. Does not start
   * the process.
   *
   * @return the new case number, as in {@link CaseNumber}
   */
  String open(NewCase newCase);

  /**
   * Records a legal event, adds it to the timeline and publishes {@link LegalEventRecorded}.
   *
   * @param type a trigger of the law's vocabulary or an event of {@code events/*.yaml}
   * @param at the moment in law; refused with {@link ImplausibleMomentException} when it lies in the future
   * @param dateOnly true when only the day is known; {@code at} is then the start of that day in the Member State
   * @param source where the fact comes from: an element id, a partner, a form
   */
  LegalEvent record(String caseNumber, String type, Instant at, boolean dateOnly, String source);

  /**
   * Puts a record in the place of one that was wrong. The earlier one stays on file, marked as corrected with the reason, and no longer
   * counts. Publishes {@link LegalEventCorrected} and not {@link LegalEventRecorded}: it is no second event.
   *
   * @param was moment of the record to correct; null for the one of the type that was recorded last
   * @param reason why; it stands in the timeline and must not name persons
   * @throws NoSuchEventException where no such record stands
   */
  LegalEvent correct(String caseNumber, String type, Instant was, Moment at, String source, String reason);

  /** The record that {@link #correct} would correct. */
  Optional<LegalEvent> correctable(String caseNumber, String type, Instant was);

  /** The event of the type with the latest moment in law; of two at one moment the one recorded last. Corrected ones do not count. */
  Optional<LegalEvent> latest(String caseNumber, String type);

  /** All legal events that count, in the order of their moment in law; those that were corrected do not. */
  List<LegalEvent> events(String caseNumber);

  /** Adds or replaces routing facts, under the names of the process variables; a null value removes the fact. */
  void putFacts(String caseNumber, Map<String, Object> facts);

  /** Routing facts by the name of their process variable. */
  Map<String, Object> facts(String caseNumber);

  /** Moves the case to a stage: arrival, screening, registration, responsibility, examination, appeal, integration, return, closed. */
  void stage(String caseNumber, String stage);

  /** States how the journey ended, such as {@code protection-granted-and-integrated}. */
  void outcome(String caseNumber, String outcome);

  /**
   * Adds a line to the timeline. The text must not name persons: monitors read the timeline.
   *
   * @param article the article it rests on; may be null
   * @param actor who acted: a role, a partner, {@code engine}
   */
  void note(String caseNumber, String type, String article, String actor, String text);

  /** The timeline, oldest first. */
  List<TimelineEntry> timeline(String caseNumber);
}
