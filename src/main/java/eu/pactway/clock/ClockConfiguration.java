package eu.pactway.clock;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.DecidedLaw;
import eu.pactway.law.LawSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Makes the law, which knows nothing of Spring, available to all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LawProperties.class)
class ClockConfiguration {

  @Bean
  LawSettings lawSettings(LawProperties properties, Authority authority) {
    return properties.settings(authority.memberState());
  }

  @Bean
  Catalogue catalogue(LawSettings settings) {
    return Catalogue.load(settings);
  }

  @Bean
  Calendars calendars(Catalogue catalogue, LawSettings settings) {
    return Calendars.of(catalogue, settings);
  }

  @Bean
  DeadlineCalculator deadlineCalculator(Catalogue catalogue, Calendars calendars, ObjectProvider<LawInForce> decided) {
    SingletonSupplier<LawInForce> law = SingletonSupplier.of(() -> decided.getIfAvailable(() -> () -> DecidedLaw.NONE));
    return new DeadlineCalculator(catalogue, calendars, () -> law.obtain().now());
  }

  /** Refuses to start with a rule for a limit that the catalogue does not know: that clock would be lost without a word. */
  @Bean
  RunningRules runningRules(Catalogue catalogue) {
    RunningRules rules = RunningRules.load();
    rules.all().forEach(rule -> catalogue.get(rule.limit()));
    return rules;
  }

  /** Refuses to start with a line for a limit that the catalogue does not know. */
  @Bean
  Ladders ladders(RunningRules rules, Catalogue catalogue) {
    Ladders ladders = Ladders.load(rules);
    ladders.lines().stream().filter(line -> line.limits() != null).flatMap(line -> line.limits().stream()).forEach(catalogue::get);
    return ladders;
  }

  /** Refuses to start with a line for a limit that the catalogue does not know. */
  @Bean
  Effects effects(Catalogue catalogue) {
    Effects effects = Effects.load();
    effects.rules().stream().flatMap(rule -> rule.limits().stream()).forEach(catalogue::get);
    return effects;
  }
}
