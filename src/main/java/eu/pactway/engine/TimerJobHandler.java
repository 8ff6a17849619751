package eu.pactway.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.MDC;
import org.springframework.util.function.SingletonSupplier;

/** Hands a due timer to the handler of its type. */
final class TimerJobHandler implements JobHandler<TimerKey> {

  static final String TYPE = "pactway-timer";

  private final Supplier<Map<String, TimerHandler>> handlers;

  TimerJobHandler(Supplier<List<TimerHandler>> handlers) {
    this.handlers =
        SingletonSupplier.of(() -> handlers.get().stream().collect(Collectors.toMap(TimerHandler::type, Function.identity())));
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public void execute(TimerKey timer, ExecutionEntity execution, CommandContext context, String tenantId) {
    try (var caseOfEachLine = MDC.putCloseable("caseNumber", TimerKey.caseOf(context.getCurrentJob().getId()))) {
      handler(timer.type()).fire(timer.key());
    }
  }

  TimerHandler handler(String type) {
    TimerHandler handler = handlers.get().get(type);
    if (handler == null) {
      throw new IllegalStateException("No TimerHandler for timers of type " + type);
    }
    return handler;
  }

  @Override
  public TimerKey newConfiguration(String text) {
    return TimerKey.parse(text);
  }

  @Override
  public void onDelete(TimerKey timer, JobEntity job) {
    // nothing hangs on a timer but its row
  }
}
