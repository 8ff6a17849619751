package eu.pactway.change;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes that move clocks. A change is kept first; what it does to cases follows from it. One that concerns one case is carried out in
 * the same transaction; one that holds for all cases is carried into them by engine jobs, a transaction each, which go on where they were
 * when the application stops in between.
 */
public interface Changes {

  /**
   * What the change would do. Changes nothing, and refuses what {@link #apply} refuses.
   *
   * @param atMost so many moves are listed; all are counted
   */
  ChangePreview preview(Proposal proposal, int atMost);

  /**
   * Decides the change.
   *
   * @param by user id
   * @throws ChangeRefusedException where it makes no sense, naming the field
   * @throws eu.pactway.clock.AdjustmentRefusedException where the act does not allow it
   */
  Change apply(Proposal proposal, String by);

  Optional<Change> find(UUID id);

  /** Newest first; of one case where one is given, and before a number where one is given. */
  List<Change> list(String caseNumber, Long before, int atMost);

  ChangeProgress progress(Change change);

  /** The cases it touches, by case number, behind one where one is given; {@code state} null for all. */
  List<ChangedCase> cases(Change change, String state, String after, int atMost);

  /** Tries again the cases in which it failed. */
  void retry(Change change);
}
