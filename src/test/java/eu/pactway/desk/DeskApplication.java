package eu.pactway.desk;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.law.Catalogue;
import eu.pactway.privacy.PrivacyConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/**
 * Engine, case file and desk, as a form meets them; one clock stands for the clock module. No stereotype, so that a scan of the whole
 * application passes it by.
 */
@EnableAutoConfiguration
@Import(PrivacyConfiguration.class)
@ComponentScan(
    basePackages = {"eu.pactway.desk", "eu.pactway.engine", "eu.pactway.casefile"},
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|TestApplication|ClockLines|ClockPanels).*"))
@ComponentScan(
    basePackages = "eu.pactway.access",
    useDefaultFilters = false,
    includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(CaseGate|CaseTieRows|CaseRestriction|FileRestrictions|FileRestrictionRows|StatedGround|Relations|Units)"))
class DeskApplication {

  static final Instant SCREENING_ENDS = Instant.parse("2026-11-29T23:00:00Z");

  @Bean
  Catalogue catalogue() {
    return Catalogue.load();
  }

  @Bean
  RunningClocks runningClocks() {
    return caseNumber -> List.of(new RunningClocks.Line("Screening (SCR Art 8(3))", LocalDate.of(2026, 11, 29), SCREENING_ENDS, false, true));
  }

  @Bean
  Listener listener() {
    return new Listener();
  }

  static class Listener {
    final List<FormSubmitted> heard = new ArrayList<>();

    @EventListener
    void on(FormSubmitted submitted) {
      heard.add(submitted);
    }
  }
}
