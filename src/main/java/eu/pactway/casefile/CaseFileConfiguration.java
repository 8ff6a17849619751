package eu.pactway.casefile;

import eu.pactway.law.Catalogue;
import eu.pactway.law.MemberState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class CaseFileConfiguration {

  @Bean
  Authority authority(@Value("${pactway.member-state:IT}") String memberState) {
    return new Authority(MemberState.of(memberState));
  }

  @Bean
  EventTypes eventTypes(Catalogue catalogue) {
    return EventTypes.load(catalogue.vocabulary());
  }
}
