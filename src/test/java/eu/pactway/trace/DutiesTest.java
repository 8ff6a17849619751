package eu.pactway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.law.Catalogue;
import eu.pactway.law.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lines from what an act asks for to what does it lead somewhere. */
class DutiesTest {

  private static Traceability trace;
  private static Set<String> places;
  private static Set<String> shows;

  @BeforeAll
  static void read() {
    trace = Traceability.load(Catalogue.load(), "file:processes");
    places =
        Stream.of(
                trace.elements().stream().map(element -> element.model() + "/" + element.element()),
                names("processes", ".dmn").map(name -> "decision " + name),
                names("forms", ".form").map(name -> "form " + name),
                names("src/main/java", ".java").map(name -> "class " + name),
                events().map(name -> "event " + name))
            .flatMap(found -> found)
            .collect(Collectors.toSet());
    shows = Stream.concat(names("src/test/java", ".java"), names("src/test/resources/scenarios", ".yaml")).collect(Collectors.toSet());
  }

  @Test
  void whatDoesADutyIsThere() {
    assertThat(trace.duties()).isNotEmpty().allSatisfy(duty -> assertThat(places).as(duty.id()).containsAll(duty.by()));
  }

  @Test
  void whatShowsADutyIsThere() {
    assertThat(trace.duties()).allSatisfy(duty -> assertThat(shows).as(duty.id()).containsAll(duty.shown()));
  }

  @Test
  void everyDutyIsDoneAndShown() {
    assertThat(trace.duties()).allSatisfy(duty -> {
      assertThat(duty.by()).as(duty.id()).isNotEmpty();
      assertThat(duty.shown()).as(duty.id()).isNotEmpty();
    });
  }

  @Test
  void everyCompleteActHasItsDuties() {
    Set<String> complete = trace.limits().stream().filter(LimitTrace::complete).map(LimitTrace::act).collect(Collectors.toSet());
    assertThat(trace.duties()).extracting(DutyTrace::act).containsAll(complete);
  }

  private static Stream<String> names(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length())).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Triggers of the law, and events of our own. */
  private static Stream<String> events() {
    TraceFiles files = new TraceFiles("file:processes");
    return Stream.concat(
        Catalogue.load().vocabulary().triggers().stream().map(Vocabulary.Event::id),
        files.entries("classpath*:events/*.yaml").stream().flatMap(entry -> Stream.of(entry.path("type").asText())));
  }
}
