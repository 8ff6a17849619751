package eu.pactway.models.rules;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashSet;
import java.util.Set;

/** Collects who breaks a rule, so that one run of the tests names them all. */
final class Offenders {

  private final Set<String> found = new LinkedHashSet<>();

  void add(Object file, Object element, String what) {
    found.add(file + " " + element + ": " + what);
  }

  void addIf(boolean broken, Object file, Object element, String what) {
    if (broken) {
      add(file, element, what);
    }
  }

  void assertNone() {
    if (!found.isEmpty()) {
      fail(found.size() + " offenders\n" + String.join("\n", found));
    }
  }
}
