package eu.pactway.models;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The model files that a {@link ModelTest} deploys together, by their path on the class path:
 * {@code @Models({"processes/screening/screening.bpmn", "processes/screening/referral.dmn"})}. Every BPMN file named here must be covered
 * in full by the test class. Processes that they call and that are not named are stood in for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
public @interface Models {

  String[] value();

  /** Share of flow nodes and sequence flows that the class must pass; below 1 only while a model is being built. */
  double coverage() default 1.0;
}
