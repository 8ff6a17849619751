package eu.pactway.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a screen what to offer. */
@RestController
@Tag(name = "Access")
class MeController {

  /**
   * Who is signed in.
   *
   * @param may what the roles allow, of what screens offer to some only
   */
  record Me(String name, List<String> roles, May may) {}

  record May(boolean adjustClocks, boolean decideForAll, boolean decideForACase) {}

  @GetMapping("/api/v1/me")
  @Operation(summary = "Who is signed in, and what the roles allow")
  Me me(Authentication user) {
    List<String> roles =
        user.getAuthorities().stream().map(GrantedAuthority::getAuthority).map(role -> role.replaceFirst("^ROLE_", "")).sorted().toList();
    return new Me(
        user.getName(),
        roles,
        new May(
            ApiRoles.allows(ApiRoles.ADJUST_CLOCKS, user),
            ApiRoles.allows(ApiRoles.DECIDE_FOR_ALL, user),
            ApiRoles.allows(ApiRoles.DECIDE_FOR_A_CASE, user)));
  }
}
