package eu.pactway.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The routing facts that processes may carry: all that {@code process-variables/*.yaml} on the class path declares, and nothing else. */
public final class DeclaredVariables {

  private final Map<String, DeclaredVariable> byName = new TreeMap<>();

  private DeclaredVariables() {}

  /** Reads the declarations; two of one name must be of one type. */
  public static DeclaredVariables load() {
    DeclaredVariables declared = new DeclaredVariables();
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:process-variables/*.yaml")) {
        try (InputStream in = file.getInputStream()) {
          for (DeclaredVariable variable : yaml.readValue(in, DeclaredVariable[].class)) {
            declared.byName.merge(variable.name(), variable, DeclaredVariable::with);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The declarations of process variables cannot be read", e);
    }
    return declared;
  }

  public Optional<DeclaredVariable> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Collection<DeclaredVariable> all() {
    return List.copyOf(byName.values());
  }
}
