package eu.pactway.casefile;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person of the case.
 *
 * @param relation {@code applicant}, or what the person is to the applicant: {@code spouse}, {@code child}, {@code parent}, …
 * @param languages BCP 47 tags, best understood first
 * @param details further particulars by name, such as {@code placeOfBirth}, {@code address}, {@code phone}
 */
public record PersonView(
    UUID id,
    String caseNumber,
    String relation,
    String givenNames,
    String familyNames,
    LocalDate dateOfBirth,
    String sex,
    String nationality,
    List<String> languages,
    Map<String, Object> details) {

  public String fullName() {
    return (givenNames + " " + familyNames).trim();
  }

  /** Age in whole years on the day; a person without a known date of birth has none. */
  public Integer ageOn(LocalDate day) {
    return dateOfBirth == null ? null : Period.between(dateOfBirth, day).getYears();
  }

  /** The language letters are written in; {@code en} where none is known. */
  public String firstLanguage() {
    return languages.isEmpty() ? "en" : languages.get(0);
  }
}
