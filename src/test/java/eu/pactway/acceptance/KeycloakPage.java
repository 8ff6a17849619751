package eu.pactway.acceptance;

import com.microsoft.playwright.Page;

/** The sign-in page of Keycloak. */
final class KeycloakPage {

  private final Page page;

  KeycloakPage(Page page) {
    this.page = page;
  }

  void asksForAPassword() {
    page.locator("input#password").waitFor();
  }

  void signIn(String user) {
    asksForAPassword();
    page.locator("input#username").fill(user);
    page.locator("input#password").fill(RealKeycloak.PASSWORD);
    page.locator("#kc-login").click();
  }
}
