package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One delegate for each database, so that each is its own call with its own retries and its own incident. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSwitches.class)
class ScreeningConfiguration {

  @Bean
  JavaDelegate queryCirDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.CIR, check);
  }

  @Bean
  JavaDelegate querySisDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.SIS, check);
  }

  @Bean
  JavaDelegate queryEesDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.EES, check);
  }

  @Bean
  JavaDelegate queryEtiasDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.ETIAS, check);
  }

  @Bean
  JavaDelegate queryVisDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.VIS, check);
  }

  @Bean
  JavaDelegate queryEcrisTcnDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.ECRIS_TCN, check);
  }

  @Bean
  JavaDelegate queryEuropolDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.EUROPOL, check);
  }

  @Bean
  JavaDelegate queryInterpolDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.INTERPOL, check);
  }

  @Bean
  JavaDelegate queryNationalDelegate(SecurityCheck check) {
    return new QueryDatabaseDelegate(Database.NATIONAL, check);
  }
}
