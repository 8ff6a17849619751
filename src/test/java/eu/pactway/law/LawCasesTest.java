package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every worked case of law/cases.yaml. */
class LawCasesTest {

  /** This case asks what would be if Sweden counted Midsummer Eve, which its Act on public holidays does not name. */
  private static final String WITH_MIDSUMMER_EVE = "tl-apr-070";

  private final DeadlineCalculator calculator = new DeadlineCalculator(Catalogue.load(), Calendars.load());

  @TestFactory
  Stream<DynamicTest> everyWorkedCaseEndsWhenTheLawSays() throws IOException {
    return cases().map(c -> test(c, holidays(c)));
  }

  @TestFactory
  Stream<DynamicTest> ourCalendarsHoldTheHolidaysOfEveryCase() throws IOException {
    return cases().filter(c -> !c.path("id").asText().equals(WITH_MIDSUMMER_EVE)).map(c -> test(c, null));
  }

  private static Stream<JsonNode> cases() throws IOException {
    try (InputStream in = LawCasesTest.class.getResourceAsStream("/law/cases.yaml")) {
      return StreamSupport.stream(new YAMLMapper().readTree(in).spliterator(), false);
    }
  }

  private DynamicTest test(JsonNode c, Set<LocalDate> holidays) {
    return DynamicTest.dynamicTest(c.path("id").asText() + " " + c.path("title").asText(), () -> check(c, holidays));
  }

  private void check(JsonNode c, Set<LocalDate> holidays) {
    MemberState state = MemberState.of(c.path("member_state").asText());
    Deadline deadline;
    try {
      deadline = calculator.compute(
          c.path("time_limit").asText(), state, Trigger.parse(c.path("trigger").asText(), state.zone()),
          adjustments(c, state), holidays);
    } catch (InvalidAdjustmentException refusal) {
      assertThat(c.path("accept_also").path("refused").asBoolean()).as(refusal.getMessage()).isTrue();
      return;
    }
    assertThat(values(c, "strict_end")).as(String.valueOf(deadline.steps())).contains(strict(deadline));
    assertThat(values(c, "legal_end")).as(String.valueOf(deadline.steps())).contains(legal(deadline));
  }

  private static Object strict(Deadline deadline) {
    return deadline.strictEnd() == null ? deadline.strictEndInstant() : deadline.strictEnd();
  }

  private static Object legal(Deadline deadline) {
    return deadline.legalEnd() == null ? deadline.legalEndInstant() : deadline.legalEnd();
  }

  private static List<Object> values(JsonNode c, String end) {
    List<Object> values = new ArrayList<>();
    values.add(value(c.path("expect").path(end).asText()));
    c.path("accept_also").path(end).forEach(v -> values.add(value(v.asText())));
    return values;
  }

  private static Object value(String text) {
    return text.length() == 10 ? LocalDate.parse(text) : OffsetDateTime.parse(text).toInstant();
  }

  private static Set<LocalDate> holidays(JsonNode c) {
    Set<LocalDate> days = new HashSet<>();
    c.path("holidays").forEach(day -> days.add(LocalDate.parse(day.asText())));
    return days;
  }

  private static List<Adjustment> adjustments(JsonNode c, MemberState state) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (JsonNode a : c.path("adjustments")) {
      adjustments.add(new Adjustment(
          AdjustmentKind.valueOf(a.path("kind").asText().toUpperCase(Locale.ROOT)),
          a.path("ref").asText(),
          a.hasNonNull("by") ? a.path("by").asInt() : null,
          a.hasNonNull("unit") ? Unit.of(a.path("unit").asText()) : null,
          day(a.path("from")),
          day(a.path("to")),
          a.path("situation").asText(null),
          a.hasNonNull("trigger") ? Trigger.parse(a.path("trigger").asText(), state.zone()) : null));
    }
    return adjustments;
  }

  private static LocalDate day(JsonNode node) {
    return node.isTextual() ? LocalDate.parse(node.asText().substring(0, 10)) : null;
  }
}
