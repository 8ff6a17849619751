package eu.pactway.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When waiting is worth a look.
 *
 * @param eventsWait longer than this no event waits for its step without somebody being told
 * @param messagesWait longer than this no message waits for its partner without somebody being told
 */
@ConfigurationProperties("pactway.operations")
record CheckerSettings(@DefaultValue("P3D") Duration eventsWait, @DefaultValue("P1D") Duration messagesWait) {}
