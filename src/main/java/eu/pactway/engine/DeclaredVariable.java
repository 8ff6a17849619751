package eu.pactway.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A routing fact that models may read, as declared in {@code process-variables/*.yaml}.
 *
 * @param type string, boolean, integer or date
 * @param article the provision that makes it a routing fact
 * @param values the only values a string may have; empty where any is allowed
 */
public record DeclaredVariable(String name, VariableType type, String meaning, String article, List<String> values) {

  public DeclaredVariable {
    values = values == null ? List.of() : List.copyOf(values);
  }

  /** The type as the files write it. */
  public String typeName() {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Says what is wrong with a value; null where it may be kept. */
  String fault(Object value) {
    if (value == null) {
      return null;
    }
    if (!type.holds(value)) {
      return "is declared as " + typeName() + " and cannot hold a " + value.getClass().getSimpleName();
    }
    // The value itself stays out of the message: a log is no place for what a person typed.
    return values.isEmpty() || values.contains(value) ? null : "may only be one of " + values;
  }

  /** One declaration of what two areas declare; a value that either knows is allowed. */
  DeclaredVariable with(DeclaredVariable other) {
    if (type != other.type) {
      throw new IllegalStateException("Process variable " + name + " is declared as " + typeName() + " and as " + other.typeName());
    }
    if (values.isEmpty() || other.values.isEmpty()) {
      return values.isEmpty() ? this : other;
    }
    Set<String> all = new LinkedHashSet<>(values);
    all.addAll(other.values);
    return new DeclaredVariable(name, type, meaning, article, List.copyOf(all));
  }
}
