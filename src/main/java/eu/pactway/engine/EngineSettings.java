package eu.pactway.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Sets up the engine as Pactway needs it; what an operator may want to tune stands in {@code application.yaml} instead. */
@Component
class EngineSettings extends AbstractCamundaConfiguration {

  private final ModelListeners models;
  private final TimerJobHandler timers;
  private final RetryCycles cycles;
  private final MessageSubscriptions.Factory subscriptions;
  private final SingletonSupplier<List<OutageWatch>> outageWatches;
  private final SingletonSupplier<Optional<TaskAudience>> audience;
  private final SingletonSupplier<List<MembershipWatch>> membershipWatches;
  private final SingletonSupplier<List<RightsWatch>> rightsWatches;
  private final SingletonSupplier<Optional<JobWatch>> jobWatch;

  EngineSettings(
      ObjectProvider<StepListener> steps,
      ObjectProvider<TimeLimitIds> timeLimits,
      ObjectProvider<FormDesk> desk,
      ObjectProvider<TaskDates> dates,
      ObjectProvider<TaskPriority> priority,
      ObjectProvider<TaskOwner> owner,
      ObjectProvider<TimerHandler> timerHandlers,
      ObjectProvider<MessageWaits> messageWaits,
      ObjectProvider<OutageWatch> outageWatches,
      ObjectProvider<TaskAudience> audience,
      ObjectProvider<MembershipWatch> membershipWatches,
      ObjectProvider<RightsWatch> rightsWatches,
      ObjectProvider<JobWatch> jobWatch,
      DeclaredVariables variables,
      RetryCycles cycles,
      ObjectMapper json) {
    // All of these need the engine themselves, so they are looked up when the first model or case asks.
    SingletonSupplier<Optional<TaskDates>> taskDates = SingletonSupplier.of(() -> Optional.ofNullable(dates.getIfAvailable()));
    SingletonSupplier<Optional<TaskPriority>> taskPriority = SingletonSupplier.of(() -> Optional.ofNullable(priority.getIfAvailable()));
    SingletonSupplier<Optional<TaskOwner>> taskOwner = SingletonSupplier.of(() -> Optional.ofNullable(owner.getIfAvailable()));
    SingletonSupplier<FormDesk> formDesk = SingletonSupplier.of(desk::getObject);
    SingletonSupplier<List<StepListener>> listeners = SingletonSupplier.of(() -> steps.orderedStream().toList());
    this.models =
        new ModelListeners(
            listeners, id -> timeLimits.getObject().known(id), formDesk::obtain, taskDates, taskPriority, taskOwner, variables, json);
    this.timers = new TimerJobHandler(() -> timerHandlers.stream().toList());
    this.cycles = cycles;
    this.outageWatches = SingletonSupplier.of(() -> outageWatches.stream().toList());
    this.audience = SingletonSupplier.of(() -> Optional.ofNullable(audience.getIfAvailable()));
    this.membershipWatches = SingletonSupplier.of(() -> membershipWatches.stream().toList());
    this.rightsWatches = SingletonSupplier.of(() -> rightsWatches.stream().toList());
    this.jobWatch = SingletonSupplier.of(() -> Optional.ofNullable(jobWatch.getIfAvailable()));
    this.subscriptions = new MessageSubscriptions.Factory(SingletonSupplier.of(() -> messageWaits.stream().toList()));
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    models.install(engine);
    engine.getCustomSessionFactories().add(subscriptions);
    engine.getCustomSessionFactories().add(new PlainGrants.Factory(audience));
    engine.getCustomSessionFactories().add(new WatchedMemberships.Factory(membershipWatches));
    engine.getCustomSessionFactories().add(new KnownVariables.Factory());
    engine.getCustomSessionFactories().add(new OperationLog.Factory(rightsWatches));
    engine.setResourceAuthorizationProvider(new TaskGrants(audience));
    engine.setCustomHistoryLevels(List.of(new PactwayHistory()));
    engine.setCustomJobHandlers(List.<JobHandler>of(timers));
    engine.setCustomIncidentHandlers(List.of(new TimerIncidents(timers)));
    engine.setDmnEngineConfiguration(TableEngines.configuration());
    engine.setFailedJobRetryTimeCycle(cycles.quick());
    engine.setCustomPreCommandInterceptorsTxRequired(List.of(new TaskShortcuts()));
    // Whoever may work on a task may not, by that alone, change the facts behind it.
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
  }

  @Override
  public void postInit(SpringProcessEngineConfiguration engine) {
    // only now: the starter sets its own before the engine is made
    engine.setFailedJobCommandFactory(new TimerRetries(timers, cycles, outageWatches));
    engine.getJobHandlers().replaceAll((type, handler) -> watched(handler));
  }

  private <T extends JobHandlerConfiguration> JobHandler<T> watched(JobHandler<T> handler) {
    return new WatchedJobHandler<>(handler, jobWatch);
  }
}
