package eu.pactway.letters;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:letters/authority.properties")
@EnableConfigurationProperties(AuthorityProperties.class)
class LettersConfiguration {}
