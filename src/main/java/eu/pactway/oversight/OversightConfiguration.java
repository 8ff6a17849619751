package eu.pactway.oversight;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the oversight. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OversightSettings.class)
class OversightConfiguration {}
