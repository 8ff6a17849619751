package eu.pactway.trace;

import eu.pactway.law.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

  /** Reads all models, so only when somebody asks. */
  @Bean
  @Lazy
  Traceability traceability(Catalogue catalogue) {
    return Traceability.load(catalogue);
  }
}
