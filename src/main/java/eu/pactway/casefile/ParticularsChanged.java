package eu.pactway.casefile;

/**
 * Application event: particulars of the applicant were corrected or added. Published in the transaction that keeps them; areas listen to it
 * that have told others of the person.
 */
public record ParticularsChanged(String caseNumber, PersonView before, PersonView after) {

  @Override
  public String toString() {
    return "ParticularsChanged[" + caseNumber + "]";
  }
}
