package eu.pactway.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody of a role who belongs to the unit at the top, or a system with every scope. */
final class SignedIn {

  private SignedIn() {}

  static RequestPostProcessor as(String name, String role) {
    return user(name).authorities(AuthorityUtils.createAuthorityList("ROLE_" + role, "unit-national", "scope:*"));
  }
}
