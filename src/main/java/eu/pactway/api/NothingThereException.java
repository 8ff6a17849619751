package eu.pactway.api;

/** The resource does not exist; answered with 404. */
class NothingThereException extends RuntimeException {

  NothingThereException(String message) {
    super(message);
  }
}
