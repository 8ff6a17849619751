package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * From when to when a rule set or a limit is the law, and which cases it governs.
 *
 * @param from first day; null where none is recorded, or, for a rule set that replaces another, where it is not in force yet
 * @param to last day; null while it is open
 * @param article where that stands
 * @param decidedBy the event of the case whose day decides which law governs it; null where the event that the limit runs from decides
 * @param earlier what governs the cases before; may be null
 * @param extent what of such a case the earlier law governs; null reads as {@link TransitionExtent#PROCEDURE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validity(LocalDate from, LocalDate to, String article, String decidedBy, String earlier, TransitionExtent extent) {

  /** Nothing is recorded: it is the law. */
  static final Validity OPEN = new Validity(null, null, null, null, null, null);

  public Validity {
    extent = extent == null ? TransitionExtent.PROCEDURE : extent;
  }

  boolean before(LocalDate day) {
    return from != null && day.isBefore(from);
  }

  boolean after(LocalDate day) {
    return to != null && day.isAfter(to);
  }

  Validity startingOn(LocalDate day) {
    return new Validity(day, to, article, decidedBy, earlier, extent);
  }

  Validity endingOn(LocalDate day) {
    return new Validity(from, day, article, decidedBy, earlier, extent);
  }
}
