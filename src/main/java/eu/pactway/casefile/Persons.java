package eu.pactway.casefile;

import java.util.List;
import java.util.UUID;

/** The persons of a case and their family. Throws {@link UnknownCaseException} where no such case is in the file. */
public interface Persons {

  PersonView applicant(String caseNumber);

  /** The applicant first, then the family members named in this case. */
  List<PersonView> of(String caseNumber);

  /** Corrects or adds to the applicant's particulars. */
  void update(String caseNumber, PersonUpdate update);

  /**
   * Adds a family member who has no case of his or her own, such as a relative in another Member State (AMMR Arts 25 to 28).
   *
   * @param relation what the person is to the applicant
   */
  UUID addFamilyMember(String caseNumber, String relation, NewPerson person);

  /** Links two cases of one family, in both directions; linking twice changes nothing. */
  void link(String caseNumber, String relatedCaseNumber, String relation);

  /** Cases of the same family: linked ones and those opened under the same family reference. */
  List<FamilyCase> family(String caseNumber);
}
