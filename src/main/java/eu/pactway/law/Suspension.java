package eu.pactway.law;

import java.util.List;

/**
 * A ground on which a limit stands still, starts again, or is not owed.
 *
 * @param limit the entry of the catalogue that describes what counts after it; may be null
 * @param modes what it may do to the limit's end
 * @param by the length that counts after a restart, where it is not the limit's own; may be null
 * @param maxTotal the longest total from the trigger, in {@code maxTotal.unit}; may be null
 */
public record Suspension(
    String id, String limit, List<SuspensionMode> modes, Length by, Length maxTotal, String article, String text) {

  public Suspension {
    modes = modes == null ? List.of() : List.copyOf(modes);
  }
}
