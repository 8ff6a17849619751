package eu.pactway.law;

/** The law files do not hold together; names the file, the entry and the field. */
public class CatalogueException extends RuntimeException {

  public CatalogueException(String file, String entry, String field, String message) {
    super(file + ": " + entry + ": " + field + ": " + message);
  }
}
