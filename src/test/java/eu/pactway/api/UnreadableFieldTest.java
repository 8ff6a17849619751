package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class UnreadableFieldTest {

  enum Sort {
    @JsonProperty("take-charge")
    TAKE_CHARGE,
    @JsonProperty("take-back")
    TAKE_BACK
  }

  record Body(Sort sort, int count, Body inner) {}

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void aWordThatIsNoneOfTheKnownOnesIsAnsweredWithThese() {
    assertThat(problem("{\"inner\": {\"sort\": \"given\"}}"))
        .isEqualTo(new Problem.FieldError("inner.sort", "must be one of take-charge, take-back"));
  }

  @Test
  void anotherTypeIsAnsweredWithTheOneThatIsMeant() {
    assertThat(problem("{\"count\": \"many\"}")).isEqualTo(new Problem.FieldError("count", "must be of type int"));
  }

  @Test
  void anUnknownFieldIsAnsweredWithTheKnownOnes() {
    assertThat(problem("{\"number\": 1}").message()).startsWith("unknown field; known are ").contains("count", "inner", "sort");
  }

  private Problem.FieldError problem(String body) {
    return UnreadableField.in(catchThrowableOfType(JsonMappingException.class, () -> json.readValue(body, Body.class)), json);
  }
}
