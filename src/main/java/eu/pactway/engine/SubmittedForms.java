package eu.pactway.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The tasks whose form was accepted within the running command of the engine. */
final class SubmittedForms implements Session {

  private final Set<String> tasks = new HashSet<>();

  static SubmittedForms current() {
    return Context.getCommandContext().getSession(SubmittedForms.class);
  }

  void add(String taskId) {
    tasks.add(taskId);
  }

  boolean contains(String taskId) {
    return tasks.contains(taskId);
  }

  @Override
  public void flush() {
    // nothing is stored
  }

  @Override
  public void close() {
    tasks.clear();
  }

  static final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return SubmittedForms.class;
    }

    @Override
    public Session openSession() {
      return new SubmittedForms();
    }
  }
}
