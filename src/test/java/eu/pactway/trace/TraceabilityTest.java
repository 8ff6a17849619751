package eu.pactway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.LawException;
import eu.pactway.law.MemberState;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import eu.pactway.support.WalkedLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The line from the law to what runs it does not break; docs/traceability.md shows it ({@code -Dpactway.docs.write=true} writes it). */
class TraceabilityTest {

  private static final Path PAGE = Path.of("docs/traceability.md");
  private static final Path EXERCISED = Path.of("src/main/resources/traceability/exercised.yaml");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
  private static final Pattern ID = Pattern.compile("[a-z]+(?:-[a-z0-9]+){2,}");
  private static final String BOUNDARY = "EveryLimitTest";
  private static final String DERIVED = "DerivedLimitTest";

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final DeadlineCalculator CALCULATOR = new DeadlineCalculator(CATALOGUE, Calendars.load());
  private static final Set<String> WALKED =
      Stream.concat(WalkedLimits.withClock(CATALOGUE), WalkedLimits.derived(CATALOGUE)).map(TimeLimit::id).collect(Collectors.toSet());
  private static String exercised;
  private static Traceability trace;

  @BeforeAll
  static void read() throws IOException {
    exercised = exercised();
    if (Boolean.getBoolean("pactway.docs.write")) {
      Files.writeString(EXERCISED, exercised);
      Path copy = Path.of("target/classes/traceability/exercised.yaml");
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, exercised);
    }
    trace = Traceability.load(CATALOGUE, "file:processes");
    if (Boolean.getBoolean("pactway.docs.write")) {
      Files.writeString(PAGE, TracePage.of(CATALOGUE, trace));
    }
  }

  @Test
  void thePageAndTheListOfTestsSayWhatTheFilesSay() {
    assertThat(EXERCISED).as("write it with -Dpactway.docs.write=true").hasContent(exercised);
    assertThat(PAGE).as("write it with -Dpactway.docs.write=true").hasContent(TracePage.of(CATALOGUE, trace));
  }

  @Test
  void everyLimitOfACaseOfACompleteActIsRunByAModelOrByEvents() {
    assertThat(notRun(trace.limits().stream().filter(LimitTrace::complete))).isEmpty();
  }

  @Test
  void anActThatIsMarkedCompleteAndIsNotWouldBeFound() {
    assertThat(notRun(trace.limits().stream())).as("limits that no model runs yet").isNotEmpty();
  }

  @Test
  void everyActMarkedCompleteIsAnActOfTheCatalogue() {
    Set<String> acts = CATALOGUE.vocabulary().acts().stream().map(act -> act.id()).collect(Collectors.toSet());
    assertThat(acts).containsAll(new TraceFiles("file:processes").entries("classpath:law/complete.yaml").stream().map(n -> n.asText()).toList());
  }

  @Test
  void noModelNamesALimitThatTheLawDoesNotKnow() {
    assertThat(trace.elements()).flatExtracting(ElementTrace::limits).allSatisfy(id -> assertThat(CATALOGUE.find((String) id)).as(id.toString()).isPresent());
  }

  @Test
  void everyLimitOfACaseHasItsBoundariesTested() {
    assertThat(trace.limits().stream().filter(limit -> limit.scope().equals("case") && counts(limit.id())))
        .allSatisfy(limit -> assertThat(limit.tests()).as(limit.id()).contains(limit.partOf() == null ? BOUNDARY : DERIVED));
  }

  /** Whether there is a boundary: the act, the Member State or the authority gives a number. */
  private static boolean counts(String limit) {
    try {
      CALCULATOR.compute(limit, MemberState.of("IT"), Trigger.parse("2026-11-23T09:00:00+01:00", MemberState.of("IT").zone()), null, null);
      return true;
    } catch (LawException noNumber) {
      return false;
    }
  }

  @Test
  void anEffectThatAPersonDecidesIsPutByTheModelThatDrawsTheEndAndByATaskOtherwise() {
    Set<String> drawn =
        trace.limits().stream()
            .filter(limit -> limit.elements().stream().anyMatch(element -> element.how().equals("timer")))
            .map(LimitTrace::id)
            .collect(Collectors.toSet());
    Set<String> byModel = new TreeSet<>();
    Set<String> harmful = Set.of("procedure-ends", "responsibility-shifts", "decision-lapses", "must-erase");
    new TraceFiles("file:processes").entries("classpath:clocks/effects.yaml").stream()
        .filter(rule -> rule.path("byModel").asBoolean())
        .forEach(rule -> rule.path("limits").forEach(id -> byModel.add(id.asText())));
    Set<String> wanted =
        CATALOGUE.all().stream()
            .filter(limit -> drawn.contains(limit.id()) && limit.effect() != null && harmful.contains(limit.effect().kind().id()))
            .filter(limit -> !Set.of("validity", "cut-off").contains(limit.kind().id()))
            // the measure or procedure itself ends by law
            .filter(limit -> !(limit.effect().kind().id().equals("procedure-ends") && !limit.kind().id().equals("applicant-deadline")))
            .map(TimeLimit::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(byModel).isEqualTo(wanted);
  }

  @Test
  void articlesAreReadAsPeopleWriteThem() {
    assertThat(Citations.in("As APR Arts 35(1), (4) and 38 say, not SCR Art 8."))
        .containsExactly("APR Art 35(1)", "APR Art 35(4)", "APR Art 38", "SCR Art 8");
    assertThat(Citations.meet("APR Art 35(1)", "APR Art 35")).isTrue();
    assertThat(Citations.meet("APR Art 35(1)", "APR Art 35(10)")).isFalse();
  }

  private static List<String> notRun(Stream<LimitTrace> limits) {
    return limits
        .filter(limit -> limit.scope().equals("case") && limit.partOf() == null && !limit.run())
        .map(LimitTrace::id)
        .toList();
  }

  /** Which tests and scenarios name each limit; the boundaries of all that have a clock of their own are walked by one test. */
  private static String exercised() throws IOException {
    Map<String, Set<String>> tests = naming(TESTS, ".java");
    Map<String, Set<String>> scenarios = naming(SCENARIOS, ".yaml");
    List<String> lines = new ArrayList<>();
    lines.add("# Written by TraceabilityTest: the tests and scenarios of each time limit.");
    for (TimeLimit limit : CATALOGUE.all()) {
      Set<String> of = new TreeSet<>(tests.getOrDefault(limit.id(), Set.of()));
      if (WALKED.contains(limit.id()) && counts(limit.id())) {
        of.add(limit.base() == null ? BOUNDARY : DERIVED);
      }
      if (!of.isEmpty() || scenarios.containsKey(limit.id())) {
        lines.add(limit.id() + ": {scenarios: " + list(scenarios.getOrDefault(limit.id(), Set.of())) + ", tests: " + list(of) + "}");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String list(Set<String> values) {
    return "[" + String.join(", ", values) + "]";
  }

  private static Map<String, Set<String>> naming(Path folder, String extension) throws IOException {
    Map<String, Set<String>> naming = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(extension)).sorted().toList()) {
        Matcher id = ID.matcher(text(file));
        while (id.find()) {
          if (CATALOGUE.find(id.group()).isPresent()) {
            naming.computeIfAbsent(id.group(), i -> new TreeSet<>()).add(file.getFileName().toString().replace(extension, ""));
          }
        }
      }
    }
    return naming;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
