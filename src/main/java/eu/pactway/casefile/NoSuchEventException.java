package eu.pactway.casefile;

/** No legal event of that type, or at that moment, stands on the file of the case. */
public class NoSuchEventException extends RuntimeException {

  public NoSuchEventException(String caseNumber, String type) {
    super("Case %s: no record of %s stands that could be corrected".formatted(caseNumber, type));
  }
}
