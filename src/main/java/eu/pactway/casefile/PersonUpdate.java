package eu.pactway.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A correction of or an addition to a person's particulars; null leaves a particular as it is.
 *
 * @param details merged by name into the further particulars; a null value removes one
 */
public record PersonUpdate(
    String givenNames,
    String familyNames,
    LocalDate dateOfBirth,
    String sex,
    String nationality,
    List<String> languages,
    Map<String, Object> details) {

  /** Changes nothing but the further particulars. */
  public static PersonUpdate ofDetails(Map<String, Object> details) {
    return new PersonUpdate(null, null, null, null, null, null, details);
  }
}
