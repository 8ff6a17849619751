package eu.pactway.simulation;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shares that a synthetic caseload is drawn from; {@code classpath:simulation/<name>.yaml}.
 *
 * @param minors share of minors among all, 0 to 1
 * @param unaccompaniedAmongMinors share of unaccompanied among the minors, 0 to 1
 */
record CaseloadProfile(List<Citizenship> citizenships, double minors, double unaccompaniedAmongMinors, List<ArrivalShare> arrivals) {

  /** @param givenNames by sex, F and M */
  record Citizenship(
      String code, double weight, List<String> languages, Map<String, List<String>> givenNames, List<String> familyNames) {}

  record ArrivalShare(String kind, double weight) {}

  static CaseloadProfile named(String name) {
    try (InputStream file = CaseloadProfile.class.getResourceAsStream("/simulation/" + name + ".yaml")) {
      if (name == null || !name.matches("[a-z0-9-]+") || file == null) {
        throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "Unknown profile '" + name + "'; known: eu-2025");
      }
      return new YAMLMapper().readValue(file, CaseloadProfile.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
