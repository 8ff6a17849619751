package eu.pactway.engine;

import java.time.Clock;
import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The engine's beans that the other modules use. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  /**
   * The engine keeps moments in columns without a zone, in the zone of the JVM. Where that zone has summer time, an hour of the year
   * stands for two; and the nodes of a cluster must agree. So it is UTC before anything else is made.
   */
  @Bean
  static BeanFactoryPostProcessor utc() {
    return factory -> TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @Bean
  Clock clock() {
    return new EngineClock();
  }

  @Bean
  DeclaredVariables declaredVariables() {
    return DeclaredVariables.load();
  }

  /** Models name this bean in their expressions. */
  @Bean
  RetryCycles retryCycles(Environment environment) {
    return Binder.get(environment).bindOrCreate("pactway.retry", RetryCycles.class);
  }

  @Bean
  EngineTimers engineTimers(ProcessEngine engine) {
    return new JobTimers(engine);
  }

  @Bean
  DrawnTimers drawnTimers(ProcessEngine engine) {
    return new DrawnTimers(engine);
  }
}
