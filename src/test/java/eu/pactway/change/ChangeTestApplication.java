package eu.pactway.change;

import eu.pactway.privacy.PrivacyConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Engine, case file, clocks and changes as they run together; no stereotype, so that no other test finds it. */
@EnableAutoConfiguration(
    exclude = {
      SecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@Import(PrivacyConfiguration.class)
@ComponentScan(
    basePackages = {"eu.pactway.engine", "eu.pactway.casefile", "eu.pactway.clock", "eu.pactway.change"},
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Application|Fixture|Test)(\\$.*)?"))
class ChangeTestApplication {}
