package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A question that the text of the law leaves open, with the readings that are argued. The first is the one taken unless another is chosen.
 *
 * @param id such as {@code clock-change}
 * @param article the provisions it is about
 */
public record OpenQuestion(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String article,
    @JsonProperty(required = true) String question,
    @JsonProperty(required = true) List<Answer> readings) {

  /** One reading. */
  public record Answer(@JsonProperty(required = true) String id, @JsonProperty(required = true) String meaning) {}

  public OpenQuestion {
    readings = List.copyOf(readings);
  }

  /** The reading taken where none is chosen. */
  public Answer standard() {
    return readings.get(0);
  }

  /** The reading of that id, or {@link InvalidReadingException} naming those there are. */
  Answer reading(String asked) {
    return readings.stream()
        .filter(r -> r.id().equals(asked))
        .findFirst()
        .orElseThrow(() -> new InvalidReadingException(
            id + ": " + String.join(" or ", readings.stream().map(Answer::id).toList()) + ", not " + asked));
  }
}
