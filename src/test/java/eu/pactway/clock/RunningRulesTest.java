package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.MemberState;
import eu.pactway.law.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RunningRulesTest {

  private final Catalogue catalogue = Catalogue.load();
  private final RunningRules rules = RunningRules.load();

  @TestFactory
  Stream<DynamicTest> everyClockThatRunsByEventsCanBeCounted() {
    DeadlineCalculator calculator = new DeadlineCalculator(catalogue, Calendars.load());
    MemberState italy = MemberState.of("IT");
    return rules.all().stream()
        .filter(rule -> !rule.startOn().isEmpty())
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.limit(),
                    () -> assertThat(calculator.compute(rule.limit(), italy, governed(rule), List.of(), null).legalEndInstant()).isNotNull()));
  }

  /** A moment at which the limit is the law already. */
  private Trigger governed(RunningRule rule) {
    var validity = catalogue.get(rule.limit()).validity();
    String day = validity == null || validity.from() == null ? "2026-11-23" : validity.from().toString();
    return Trigger.parse(day + "T09:00:00+01:00", MemberState.of("IT").zone());
  }

  /** A variant may take the place of the limit it belongs to, by the event that ends that one; nothing else starts it. */
  @Test
  void aPartOfAnotherLimitNeverRunsBesideIt() {
    rules.all().stream().filter(rule -> catalogue.get(rule.limit()).base() != null).forEach(part -> {
      String base = catalogue.get(part.limit()).base();
      assertThat(rules.all()).filteredOn(rule -> rule.limit().equals(base)).as(part.limit())
          .isNotEmpty().allMatch(rule -> rule.stopOn().containsAll(part.startOn()));
    });
  }

  @Test
  void noStepOfAModelStartsAPartOfAnotherLimit() throws IOException {
    Pattern starts = Pattern.compile("camunda:property name=\"(?:clock|startClock)\" value=\"([^\"]+)\"");
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path model : files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        assertThat(starts.matcher(Files.readString(model)).results().flatMap(found -> Stream.of(found.group(1).split("\\s*,\\s*"))))
            .as(model.toString())
            .allMatch(limit -> catalogue.get(limit).base() == null);
      }
    }
  }

  @Test
  void theActorOfALimitGivesItsOwnerWhereNoRuleDoes() {
    assertThat(rules.owner(catalogue.get("apr-art28-1-lodging"))).isEqualTo("registration-officer");
    assertThat(catalogue.all()).allMatch(limit -> !rules.owner(limit).isBlank());
  }

  @Test
  void aRuleFitsTheFactsItNamesAndAListMeansAnyOfIts() {
    Map<String, Object> when = Map.of("minor", true, "track", List.of("border", "accelerated"));
    RunningRule rule = new RunningRule("x", List.of("e"), null, when, null, null, null, null, false, false, null, null);

    assertThat(rule.fits(Map.of("minor", true, "track", "border", "other", 1))).isTrue();
    assertThat(rule.fits(Map.of("minor", true, "track", "regular"))).isFalse();
    assertThat(rule.fits(Map.of("minor", true))).isFalse();
  }
}
