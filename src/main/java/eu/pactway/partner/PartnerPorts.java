package eu.pactway.partner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports as beans, each a client of the partner's configured address. */
@Configuration(proxyBeanMethods = false)
class PartnerPorts {

  @Bean
  BiometricsPort biometricsPort(PartnerClients clients) {
    return clients.client(Partner.EURODAC, BiometricsPort.class);
  }

  @Bean
  SecurityPort securityPort(PartnerClients clients) {
    return clients.client(Partner.SECURITY_DATABASES, SecurityPort.class);
  }

  @Bean
  HealthPort healthPort(PartnerClients clients) {
    return clients.client(Partner.HEALTH, HealthPort.class);
  }

  @Bean
  LegalAidPort legalAidPort(PartnerClients clients) {
    return clients.client(Partner.LEGAL_AID, LegalAidPort.class);
  }

  @Bean
  InterpreterPort interpreterPort(PartnerClients clients) {
    return clients.client(Partner.INTERPRETERS, InterpreterPort.class);
  }

  @Bean
  GuardianshipPort guardianshipPort(PartnerClients clients) {
    return clients.client(Partner.GUARDIANSHIP, GuardianshipPort.class);
  }

  @Bean
  ReceptionPort receptionPort(PartnerClients clients) {
    return clients.client(Partner.RECEPTION, ReceptionPort.class);
  }

  @Bean
  MonitorPort monitorPort(PartnerClients clients) {
    return clients.client(Partner.MONITOR, MonitorPort.class);
  }

  @Bean
  NotificationPort notificationPort(PartnerClients clients) {
    return clients.client(Partner.NOTIFICATION, NotificationPort.class);
  }

  @Bean
  CourtPort courtPort(PartnerClients clients) {
    return clients.client(Partner.COURT, CourtPort.class);
  }

  @Bean
  ReturnOperatorPort returnOperatorPort(PartnerClients clients) {
    return clients.client(Partner.RETURN_OPERATOR, ReturnOperatorPort.class);
  }

  @Bean
  IntegrationPort integrationPort(PartnerClients clients) {
    return clients.client(Partner.INTEGRATION, IntegrationPort.class);
  }
}
