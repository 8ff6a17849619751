package eu.pactway.partner.simulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.RestController;

/**
 * A partner's stand-in: serves the partner's port, that is the contract in docs/partners, under {@code /simulators/<partner>}. Where a
 * port is injected, the client is meant and not the stand-in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@Profile("simulators")
@Fallback
@interface Simulator {}
