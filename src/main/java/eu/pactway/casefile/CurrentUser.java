package eu.pactway.casefile;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts: the user signed in to REST or to the engine's web applications, else the engine itself. */
@Component
class CurrentUser {

  static final String ENGINE = "engine";

  private final ObjectProvider<IdentityService> identityService;

  CurrentUser(ObjectProvider<IdentityService> identityService) {
    this.identityService = identityService;
  }

  String id() {
    var user = SecurityContextHolder.getContext().getAuthentication();
    if (user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken)) {
      return user.getName();
    }
    var engineUser = identityService.stream().map(IdentityService::getCurrentAuthentication).filter(a -> a != null).findFirst();
    return engineUser.map(a -> a.getUserId()).filter(id -> id != null && !id.isBlank()).orElse(ENGINE);
  }
}
