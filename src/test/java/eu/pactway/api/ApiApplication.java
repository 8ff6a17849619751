package eu.pactway.api;

import eu.pactway.journey.Journeys;
import eu.pactway.letters.ExplanationPdf;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * REST of the cases with security, engine, clocks and case file, without the areas of law, their models and the endpoints that ask them.
 * No stereotype, so that a scan of the whole application passes it by.
 */
@EnableAutoConfiguration
@Import({Journeys.class, ExplanationPdf.class, eu.pactway.privacy.PrivacyConfiguration.class})
@ComponentScan(
    basePackages = {"eu.pactway.api", "eu.pactway.access", "eu.pactway.engine", "eu.pactway.casefile", "eu.pactway.clock",
      "eu.pactway.change"},
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {ApiApplication.TESTS, ApiApplication.OTHER_ENDPOINTS}))
class ApiApplication {

  static final String TESTS = ".*(Test|TestApplication)";
  static final String OTHER_ENDPOINTS =
      ".*\\.api\\.((?!Case|Change|Clock|Event|File|Timeline|TimeLimit)\\w+Controller|GroupOpening)";
}
