package eu.pactway.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** The sign-in page that the web applications share, and the way out. */
final class SignIn {

  private final Page page;

  SignIn(Page page) {
    this.page = page;
  }

  /** Opens an application of the engine and signs in as the demo user of a role. */
  void as(String role, String address) {
    page.navigate(address);
    page.locator("input[type=password]").waitFor();
    // The form is on the screen before the scripts behind it are; a click in between goes nowhere.
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.locator("input[ng-model=username]").fill(role);
    page.locator("input[type=password]").fill("pactway");
    page.locator("button[type=submit]").click();
    page.locator(".account").waitFor();
  }

  void out() {
    page.locator(".account .dropdown-toggle").click();
    page.locator(".account .logout a").click();
    page.locator("input[type=password]").waitFor();
  }
}
