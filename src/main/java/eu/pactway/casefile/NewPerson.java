package eu.pactway.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * A person as first stated.
 *
 * @param sex F, M or X
 * @param nationality ISO 3166 alpha-2 as stated; {@code XX} where stateless or unknown
 * @param languages BCP 47 tags, best understood first
 */
public record NewPerson(
    String givenNames, String familyNames, LocalDate dateOfBirth, String sex, String nationality, List<String> languages) {

  public NewPerson {
    languages = languages == null ? List.of() : List.copyOf(languages);
  }
}
