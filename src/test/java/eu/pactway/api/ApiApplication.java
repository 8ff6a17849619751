package eu.pactway.api;

import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** REST with security, engine and case file, without the models. No stereotype, so that a scan of the whole application passes it by. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"eu.pactway.api", "eu.pactway.access", "eu.pactway.engine", "eu.pactway.casefile", "eu.pactway.journey"},
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|TestApplication|ClockLines).*"))
class ApiApplication {

  @Bean
  Catalogue catalogue() {
    return Catalogue.load();
  }

  @Bean
  Calendars calendars() {
    return Calendars.load();
  }

  @Bean
  DeadlineCalculator deadlineCalculator(Catalogue catalogue, Calendars calendars) {
    return new DeadlineCalculator(catalogue, calendars);
  }
}
