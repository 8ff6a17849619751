package eu.pactway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.pactway.access.Role;
import eu.pactway.law.Catalogue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What officers record by hand, as {@code events/at-the-desk.yaml} says it. */
class ByHandTest {

  private final EventTypes types = EventTypes.load(Catalogue.load().vocabulary());

  @Test
  void eachEventIsKnownHasWordsAndIsRecordedByRolesThatThereAre() throws IOException {
    List<String> roles = Arrays.stream(Role.values()).map(Role::id).toList();
    var file = new YAMLMapper().readTree(getClass().getResource("/events/at-the-desk.yaml"));
    assertThat(file).isNotEmpty().allSatisfy(event -> {
      EventTypes.EventType type = types.find(event.path("type").asText()).orElseThrow();
      assertThat(type.meaning()).as(type.type() + " means something elsewhere").isNotBlank();
      assertThat(type.article()).as(type.type()).isNotBlank();
      assertThat(type.byHand().name()).as(type.type()).isNotBlank();
      assertThat(type.byHand().then()).as(type.type()).isNotBlank();
      assertThat(type.byHand().roles()).as(type.type()).isNotEmpty().isSubsetOf(roles);
    });
    assertThat(StreamSupport.stream(file.spliterator(), false).map(event -> event.path("type").asText())).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerIsNeededWhereItIsAskedForAndIsOneOfThoseOffered() {
    ByHand claim = types.find("minority-claimed").orElseThrow().byHand();
    assertThat(claim.problems(Map.of())).containsOnlyKeys("reason", "accompanied");
    assertThat(claim.problems(Map.of("reason", "Says so", "accompanied", "perhaps"))).containsOnlyKeys("accompanied");
    assertThat(claim.problems(Map.of("reason", "x".repeat(2001), "accompanied", "true"))).containsOnlyKeys("reason");
    assertThat(claim.problems(Map.of("reason", "x".repeat(2000), "accompanied", "false", "id", "17"))).isEmpty();
    assertThat(claim.problems(Map.of("reason", "Says so", "accompanied", "true", "shoeSize", 41))).containsOnlyKeys("shoeSize");
  }
}
