package eu.pactway.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stands in for a delegate or a called process: gives variables, throws a BPMN error, or fails as a partner that is down. */
public final class StandIn implements JavaDelegate {

  private final String name;
  private final Map<String, Object> answer = new LinkedHashMap<>();
  private final List<Map<String, Object>> calls = new ArrayList<>();
  private final Deque<Map<String, ?>> first = new ArrayDeque<>();
  private String error;
  private int failures;
  private boolean waiting;

  StandIn(String name) {
    this.name = name;
  }

  /** Sets these variables from now on, and no error. */
  public StandIn returns(Map<String, ?> variables) {
    answer.clear();
    answer.putAll(variables);
    error = null;
    return this;
  }

  public StandIn returns(String variable, Object value) {
    return returns(Collections.singletonMap(variable, value));
  }

  /** Sets these variables at the next call that does not fail, before what it returns from then on. */
  public StandIn returnsFirst(String variable, Object value) {
    first.add(Collections.singletonMap(variable, value));
    return this;
  }

  /** Throws this BPMN error from now on. */
  public StandIn throwsError(String code) {
    error = code;
    return this;
  }

  /** Fails this many times, as a partner that is down; the job is tried again by its retry cycle. */
  public StandIn fails(int times) {
    failures = times;
    return this;
  }

  /** A called process only: stays open until {@link ModelTest#finishCalled}. */
  public StandIn waits() {
    waiting = true;
    return this;
  }

  /** How often it was reached, failures included. */
  public int count() {
    return calls.size();
  }

  /** The variables it saw at its last call; of a called process those that were passed in. */
  public Map<String, Object> lastCall() {
    if (calls.isEmpty()) {
      throw new AssertionError(name + " was never called");
    }
    return calls.get(calls.size() - 1);
  }

  /** Read by the model of a called process. */
  public boolean isWaiting() {
    return waiting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    calls.add(new LinkedHashMap<>(execution.getVariables()));
    if (failures > 0) {
      failures--;
      throw new PartnerDown(name);
    }
    if (error != null) {
      throw new BpmnError(error);
    }
    Map<String, ?> given = first.isEmpty() ? answer : first.poll();
    given.forEach(execution::setVariable);
  }

  /** A failure that the test asked for. */
  static final class PartnerDown extends RuntimeException {

    PartnerDown(String name) {
      super(name + " stands in for a partner that is down");
    }
  }
}
