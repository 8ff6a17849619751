package eu.pactway.api;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** REST with security, engine and case file, without the models. No stereotype, so that a scan of the whole application passes it by. */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {
      "eu.pactway.api", "eu.pactway.access", "eu.pactway.engine", "eu.pactway.casefile", "eu.pactway.clock", "eu.pactway.journey"
    },
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|TestApplication|ClockLines).*"))
class ApiApplication {}
