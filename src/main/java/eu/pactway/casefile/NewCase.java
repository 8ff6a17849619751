package eu.pactway.casefile;

/**
 * What is known when a case is opened.
 *
 * @param applicationMade when the person said that he or she wants protection (APR Art 26); null where it was not said
 * @param unaccompaniedMinor stated by who opens the case; a doubt counts as yes (APR Art 23)
 * @param familyReference groups the cases of one family; may be null
 * @param externalReference the sender's own reference; may be null
 */
public record NewCase(
    Arrival arrival,
    Moment applicationMade,
    NewPerson person,
    boolean unaccompaniedMinor,
    String familyReference,
    String externalReference) {

  /** Who came to apply has applied by coming. */
  public NewCase {
    if (applicationMade == null && arrival.kind() == ArrivalKind.INLAND_APPLICATION) {
      applicationMade = arrival.at();
    }
  }
}
