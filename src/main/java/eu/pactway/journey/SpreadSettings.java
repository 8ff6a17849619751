package eu.pactway.journey;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the work of a group arrival is spread.
 *
 * @param roles whose officers are each given their own cases; not roles in which a second person has to look at the first one's work
 */
@ConfigurationProperties("pactway.spread")
record SpreadSettings(@DefaultValue({"screening-officer", "medical-officer", "registration-officer"}) List<String> roles) {}
