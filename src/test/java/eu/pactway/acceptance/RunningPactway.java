package eu.pactway.acceptance;

import eu.pactway.simulation.EveryForm;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A test of the whole application over HTTP, as a first visitor starts it: embedded PostgreSQL in an empty folder, demo users,
 * simulators. All tests with this annotation share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
  "pactway.simulation.demonstration-cases=0",
  // Tests of Spring Boot export no metrics unless told.
  "management.prometheus.metrics.export.enabled=true"
})
@Import(EveryForm.class)
@ContextConfiguration(initializers = RunningPactway.EmptyFolder.class)
@interface RunningPactway {

  /** A data folder of its own for every application that the tests start. */
  class EmptyFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "pactway.data-dir=" + DataFolders.create());
    }
  }
}
