package eu.pactway.access;

import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cookie carries the session's id as it is; wrapped in Base64 nobody would find it in the database. */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

  @Bean
  DefaultCookieSerializerCustomizer plainSessionId() {
    return cookie -> cookie.setUseBase64Encoding(false);
  }
}
