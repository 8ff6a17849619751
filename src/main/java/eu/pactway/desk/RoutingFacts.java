package eu.pactway.desk;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Moment;
import eu.pactway.engine.DeclaredVariable;
import eu.pactway.engine.DeclaredVariables;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Picks from a form's answers those that are declared process variables, in their declared type. */
@Component
class RoutingFacts {

  /** An answer that is no value of the variable its key declares. */
  static class NotAValueException extends RuntimeException {
    NotAValueException(String message) {
      super(message);
    }
  }

  private final DeclaredVariables declared;
  private final Authority authority;

  RoutingFacts(DeclaredVariables declared, Authority authority) {
    this.declared = declared;
    this.authority = authority;
  }

  Map<String, Object> among(Map<String, Object> answers) {
    var facts = new LinkedHashMap<String, Object>();
    answers.forEach((key, answer) -> declared.find(key).ifPresent(variable -> facts.put(key, value(variable, answer))));
    return facts;
  }

  boolean isDeclared(String key) {
    return declared.find(key).isPresent();
  }

  /** The answer as a value of the variable. */
  Object value(DeclaredVariable variable, Object answer) {
    Object value = converted(variable.typeName(), answer);
    if (!variable.values().isEmpty() && !variable.values().contains(value)) {
      throw new NotAValueException("must be one of " + String.join(", ", variable.values()));
    }
    return value;
  }

  /** What is wrong with an answer as a value of its variable; null where nothing is, or where no variable has its key. */
  String fault(String key, Object answer) {
    try {
      declared.find(key).ifPresent(variable -> value(variable, answer));
      return null;
    } catch (NotAValueException wrong) {
      return wrong.getMessage();
    }
  }

  private Object converted(String type, Object answer) {
    try {
      return switch (type) {
        case "boolean" -> truth(answer);
        case "integer" -> new BigDecimal(answer.toString()).intValueExact();
        case "date" -> Date.from(Moment.ofAnswer(answer.toString(), authority.zone()).at());
        default -> text(answer);
      };
    } catch (ArithmeticException | NumberFormatException noInteger) {
      throw new NotAValueException("must be a whole number");
    } catch (DateTimeException noDate) {
      throw new NotAValueException("must be a date");
    }
  }

  private static Boolean truth(Object answer) {
    return switch (answer.toString()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NotAValueException("must be true or false");
    };
  }

  private static String text(Object answer) {
    if (answer instanceof String text) {
      return text;
    }
    throw new NotAValueException("must be one value");
  }
}
