package eu.pactway.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the log be sealed by the hour. */
@Configuration
@EnableScheduling
class AuditConfiguration {}
