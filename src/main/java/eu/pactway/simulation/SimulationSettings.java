package eu.pactway.simulation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param password of the demo users, as whom scenarios call the application
 * @param demonstrationCases how many cases a fresh installation is given to look at
 */
@ConfigurationProperties("pactway.simulation")
record SimulationSettings(@DefaultValue("pactway") String password, @DefaultValue("5") int demonstrationCases) {}
