package eu.pactway.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The engine module alone, with a desk, a timer handler and steps that a test can look at. No stereotype: tests that scan this package
 * must not find it.
 */
@EnableAutoConfiguration(
    exclude = {
      FlywayAutoConfiguration.class,
      SessionAutoConfiguration.class,
      SecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@Import({EngineConfiguration.class, EngineSettings.class})
class EngineTestApplication {

  @Bean
  TimeLimitIds timeLimits() {
    return id -> true;
  }

  @Bean
  Desk desk() {
    return new Desk();
  }

  @Bean
  Probe probe() {
    return new Probe();
  }

  @Bean
  Steps steps() {
    return new Steps();
  }

  static final class Desk implements FormDesk {

    FormTask task;
    Map<String, Object> answers;

    @Override
    public Map<String, Object> present(FormTask form) {
      return Map.of("caseHeader", "**Case** " + form.caseNumber(), "languages", List.of("ar", "ti"));
    }

    @Override
    public Map<String, Object> accept(FormTask form, Map<String, Object> sent) {
      task = form;
      answers = new LinkedHashMap<>(sent);
      if (!sent.containsKey("familyName")) {
        throw new InvalidFormException(List.of(new InvalidFormException.FieldError("familyName", "Family name", "is missing")));
      }
      return sent.containsKey("demoUrgent") ? Map.of("demoUrgent", sent.get("demoUrgent")) : Map.of();
    }
  }

  /** Fires; on request schedules itself again or fails. */
  static final class Probe implements TimerHandler {

    final List<String> fired = new ArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    Runnable then = () -> {};

    @Override
    public String type() {
      return "probe";
    }

    @Override
    public void fire(String key) {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("the probe fails");
      }
      fired.add(key);
      then.run();
    }
  }

  static final class Steps implements StepListener {

    final List<String> seen = new ArrayList<>();

    @Override
    public void left(Step step) {
      seen.add(step.processKey() + "/" + step.elementId() + (step.canceled() ? " canceled" : "") + " " + step.properties());
    }
  }
}
