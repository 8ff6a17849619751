package eu.pactway.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;

/**
 * What Pactway adds to every model that the engine reads: step events, timer dates, task dates and priorities, the desk behind the
 * forms, the guard over variables. The application and the model tests install it alike.
 *
 * @param steps told of steps, in order
 * @param knownTimeLimit whether an id is in the catalogue
 */
public record ModelListeners(
    Supplier<List<StepListener>> steps,
    Predicate<String> knownTimeLimit,
    Supplier<FormDesk> desk,
    Supplier<Optional<TaskDates>> dates,
    Supplier<Optional<TaskPriority>> priority,
    Supplier<Optional<TaskOwner>> owner,
    DeclaredVariables variables,
    ObjectMapper json) {

  /** To be called before the engine is built. */
  public void install(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners = new ArrayList<>();
    listeners.add(new StepEvents(steps, knownTimeLimit));
    listeners.add(new TimerLimits(knownTimeLimit));
    listeners.add(new TaskDefaults(dates, priority, owner));
    listeners.add(new FormIntake(desk, new DeployedForms(), json));
    engine.setCustomPreBPMNParseListeners(joined(engine.getCustomPreBPMNParseListeners(), listeners));
    engine.setCustomPreVariableSerializers(
        joined(engine.getCustomPreVariableSerializers(), new VariableGuard(variables).serializers()));
    engine.setCustomSessionFactories(
        joined(engine.getCustomSessionFactories(), List.<SessionFactory>of(new SubmittedForms.Factory())));
    ValueTypeResolverImpl types = new ValueTypeResolverImpl();
    types.addType(JsonText.TYPE);
    engine.setValueTypeResolver(types);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>();
    if (first != null) {
      all.addAll(first);
    }
    all.addAll(second);
    return all;
  }
}
