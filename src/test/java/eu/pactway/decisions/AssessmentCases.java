package eu.pactway.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Facts and what the law makes of them, from {@code assessment-cases.yaml}: reference cases on responsibility and procedure. */
public final class AssessmentCases {

  /** Keys of {@code expect} that belong to the terms of appeal. */
  private static final Set<String> APPEAL = Set.of("appeal_limit", "appeal_limit_not_above", "automatic_right_to_remain",
      "request_to_remain_min", "removal", "court_may_allow", "non_refoulement_check");

  private AssessmentCases() {}

  /** One case; its text form is what a test is called. */
  public record Case(String id, String title, Map<String, Object> facts, Map<String, Object> expect, Map<String, Object> acceptAlso) {

    /** Fails where a key that is expected has another value. */
    public void check(Assessment assessment) {
      expect.forEach((key, value) -> {
        if (!APPEAL.contains(key)) {
          String actual = json(assessment.outcome().get(key));
          List<String> accepted = Stream.concat(Stream.of(value), also(key)).map(AssessmentCases::json).toList();
          assertThat(accepted).as("%s, %s, decided by %s", id, key, assessment.decidedBy()).contains(actual);
        }
      });
    }

    private Stream<?> also(String key) {
      return acceptAlso.get(key) instanceof List<?> list ? list.stream() : Stream.empty();
    }

    @Override
    public String toString() {
      return id + " " + title;
    }
  }

  @SuppressWarnings("unchecked")
  public static Stream<Case> of(String domain) {
    try (InputStream in = AssessmentCases.class.getResourceAsStream("/assessment-cases.yaml")) {
      List<Map<String, Object>> all = new YAMLMapper().readValue(in, new TypeReference<>() {});
      return all.stream()
          .filter(c -> c.get("domain").equals(domain))
          .map(c -> new Case((String) c.get("id"), (String) c.get("title"), (Map<String, Object>) c.get("facts"),
              (Map<String, Object>) c.get("expect"), (Map<String, Object>) c.getOrDefault("accept_also", Map.of())));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static String json(Object value) {
    try {
      return new ObjectMapper().configure(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true).writeValueAsString(value);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
