package eu.pactway.access;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Makes the web applications' own link to sign out end the session at Keycloak as well. Left alone it ends only theirs, and whoever
 * opens the page next is signed in again without being asked.
 */
@Controller
@Profile(KeycloakSignIn.PROFILE)
class SignOutScript {

  private static final String SCRIPT =
      """
      document.addEventListener("click", (event) => {
        if (event.target.closest(".account .logout a")) {
          event.preventDefault();
          event.stopImmediatePropagation();
          window.location.assign("%s");
        }
      }, true);

      export default [];
      """
          .formatted(KeycloakSignIn.SIGN_OUT);

  @GetMapping(path = "/camunda/app/{application}/scripts/sign-out.js", produces = "text/javascript")
  @ResponseBody
  String script() {
    return SCRIPT;
  }
}
