package eu.pactway.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where persons are: the place of their arrival, then the place that reception gave them. */
public interface Whereabouts {

  /** Particular of the applicant that holds the place in reception, with its {@code facility} and {@code address}. */
  String PLACE_IN_RECEPTION = "receptionPlace";

  /** The name of the place; empty where none is known. */
  Optional<String> of(String caseNumber);

  /**
   * Cases of persons who were brought to the place or live in it, and whose file was open within the period, in the order of their numbers.
   *
   * @param place name of the place of arrival, or name or address of the facility; capital letters do not matter
   * @param after only those behind this case number; null from the start
   */
  List<String> at(String place, Instant from, Instant to, String after, int limit);
}
