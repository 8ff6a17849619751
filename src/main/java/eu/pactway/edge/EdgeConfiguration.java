package eu.pactway.edge;

import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The filters in their order: size before everything, the others once the session of a request is known and before anybody signs in. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;
  private static final int AFTER_SESSION = SessionRepositoryFilter.DEFAULT_ORDER + 10;

  @Bean
  Refusal refusal(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
    return new Refusal(answers);
  }

  @Bean
  FilterRegistrationBean<Filter> bodySize(EdgeSettings settings, Refusal refusal) {
    return at(FIRST, new BodySize(Math.toIntExact(settings.largestBody().toBytes()), refusal));
  }

  @Bean
  FilterRegistrationBean<Filter> sessionAge(EdgeSettings settings) {
    return at(AFTER_SESSION, new SessionAge(Duration.ofHours(settings.sessionHours())));
  }

  @Bean
  FilterRegistrationBean<Filter> requestRate(EdgeSettings settings, Refusal refusal) {
    EdgeSettings.Requests requests = settings.requests();
    Duration second = Duration.ofSeconds(1);
    Allowance ofCallers = allowance(requests.atOnce(), requests.aSecond(), second);
    Allowance unbelieved = allowance(requests.atOnce(), requests.aSecond(), second);
    return at(AFTER_SESSION + 1, new RequestRate(ofCallers, unbelieved, refusal));
  }

  @Bean
  FilterRegistrationBean<Filter> wrongPasswords(EdgeSettings settings, Refusal refusal) {
    Duration minute = Duration.ofMinutes(1);
    Allowance ofOne = allowance(settings.signInsOfOne().atOnce(), settings.signInsOfOne().aMinute(), minute);
    Allowance ofAll = allowance(settings.signIns().atOnce(), settings.signIns().aMinute(), minute);
    return at(AFTER_SESSION + 2, new WrongPasswords(ofOne, ofAll, refusal));
  }

  @Bean
  FilterRegistrationBean<Filter> signOut() {
    return at(AFTER_SESSION + 3, new SignOut());
  }

  @Bean
  Jackson2ObjectMapperBuilderCustomizer jsonDepth(EdgeSettings settings) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(settings.jsonDepth())
            .maxStringLength(Math.toIntExact(settings.largestBody().toBytes()))
            .build();
    return builder -> builder.postConfigurer(mapper -> mapper.getFactory().setStreamReadConstraints(constraints));
  }

  private static Allowance allowance(int atOnce, int again, Duration period) {
    return new Allowance(atOnce, again, period, TimeMeter.SYSTEM_NANOTIME);
  }

  private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
