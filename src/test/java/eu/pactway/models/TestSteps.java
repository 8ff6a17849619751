package eu.pactway.models;

import eu.pactway.engine.Step;
import eu.pactway.engine.StepListener;
import eu.pactway.law.Trigger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Does with the properties of steps what case file and clocks do: records legal events, keeps which clocks run. */
final class TestSteps implements StepListener {

  private final TestClocks clocks;
  private final TestDesk desk;
  private final Map<String, String> states = new TreeMap<>();

  TestSteps(TestClocks clocks, TestDesk desk) {
    this.clocks = clocks;
    this.desk = desk;
  }

  Map<String, String> states() {
    return new LinkedHashMap<>(states);
  }

  void reset() {
    states.clear();
  }

  @Override
  public void entered(Step step) {
    ids(step, "clock", "startClock").forEach(this::start);
  }

  @Override
  public void left(Step step) {
    if (step.canceled()) {
      ids(step, "clock").forEach(limit -> stop(limit, "cancelled"));
      return;
    }
    moment(step.properties().get("legalEventMoment"))
        .ifPresent(moment -> ids(step, "legalEvent").forEach(event -> clocks.record(event, moment)));
    ids(step, "clock", "stopClock").forEach(limit -> stop(limit, "met"));
  }

  private void start(String limit) {
    clocks.deadline(limit);
    states.put(limit, "running");
  }

  private void stop(String limit, String inTime) {
    if (states.containsKey(limit)) {
      states.put(limit, ClockUtil.getCurrentTime().toInstant().isBefore(clocks.end(limit)) ? inTime : "breached");
    }
  }

  /** Empty where the form did not ask for the moment: the event did not happen. */
  private Optional<Trigger> moment(String field) {
    if (field == null) {
      return Optional.of(new Trigger(ClockUtil.getCurrentTime().toInstant().atZone(clocks.state().zone()), false));
    }
    return Optional.ofNullable(desk.last().get(field)).map(answer -> Moments.read(answer.toString(), clocks.state().zone()));
  }

  private static Stream<String> ids(Step step, String... names) {
    return Stream.of(names).map(step.properties()::get).filter(v -> v != null).flatMap(v -> Stream.of(v.trim().split("\\s*,\\s*")));
  }
}
