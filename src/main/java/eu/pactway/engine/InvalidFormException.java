package eu.pactway.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A form was refused. Names each field at fault by its label's key; nothing of the submission was kept and the task stays open. The
 * engine's REST answers 400 with the message, which Tasklist shows.
 */
public class InvalidFormException extends FormFieldValidationException {

  /** One field at fault and why, in words for the person at the form. */
  public record FieldError(String field, String label, String message) {}

  private final transient List<FieldError> errors;

  public InvalidFormException(List<FieldError> errors) {
    super(null, errors.stream().map(e -> e.label() + " (" + e.field() + "): " + e.message()).collect(Collectors.joining("; ")));
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
