package eu.pactway.engine;

/**
 * Told of every step that carries at least one {@code camunda:property}, in the engine's transaction. An exception rolls the step back.
 * Implementations are Spring beans; their order is that of {@link org.springframework.core.annotation.Order}.
 */
public interface StepListener {

  /** The case enters the step, before the step does anything. */
  default void entered(Step step) {}

  /** The case leaves the step: completed, or cut off when {@link Step#canceled()}. */
  default void left(Step step) {}
}
