package eu.pactway.clock;

import eu.pactway.privacy.PrivacyConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Engine, case file and clocks as they run together; no stereotype, so that no other test finds it. */
@EnableAutoConfiguration(
    exclude = {
      SecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@Import(PrivacyConfiguration.class)
@ComponentScan(
    basePackages = {"eu.pactway.engine", "eu.pactway.casefile", "eu.pactway.clock"},
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Application|Fixture|Test)(\\$.*)?"))
class ClockTestApplication {

  @Bean
  Heard heard() {
    return new Heard();
  }

  static final class Heard {

    final List<ClockLadderReached> rungs = new ArrayList<>();

    @EventListener
    void on(ClockLadderReached reached) {
      rungs.add(reached);
    }
  }
}
