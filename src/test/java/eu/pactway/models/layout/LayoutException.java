package eu.pactway.models.layout;

/** The grid does not fit the model; the message names file and element, for the person who draws. */
public class LayoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LayoutException(String message) {
    super(message);
  }
}
