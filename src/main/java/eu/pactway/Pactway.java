package eu.pactway;

import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The case orchestrator of a national asylum authority; see README.md. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableProcessApplication
public class Pactway {

  public static void main(String[] arguments) {
    SpringApplication.run(Pactway.class, arguments);
  }
}
