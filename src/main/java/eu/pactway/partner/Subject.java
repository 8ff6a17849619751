package eu.pactway.partner;

import eu.pactway.casefile.PersonView;
import java.time.LocalDate;
import java.util.List;

/**
 * The person whom a call is about. Leaves the case file in the body of a call alone; its text form says nothing, so that no log can.
 *
 * @param sex F, M or X
 * @param nationalities ISO 3166-1 alpha-2 codes; {@code XXA} for a stateless person
 * @param languages ISO 639-1 codes of the languages that the person understands, best first
 */
public record Subject(
    String givenNames, String familyNames, LocalDate dateOfBirth, String sex, List<String> nationalities, List<String> languages) {

  /** The person as the case file knows him or her. */
  public static Subject of(PersonView person) {
    return new Subject(
        person.givenNames(), person.familyNames(), person.dateOfBirth(), person.sex(), List.of(person.nationality()), person.languages());
  }

  @Override
  public String toString() {
    return "Subject[not shown]";
  }
}
