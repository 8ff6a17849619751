package eu.pactway.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Cockpit as the owner of the processes sees it. */
final class CockpitPage {

  private final Page page;
  private final String address;

  CockpitPage(Page page, int port) {
    this.page = page;
    this.address = "http://127.0.0.1:" + port + "/camunda/app/cockpit/default/";
  }

  void signIn(String role) {
    new SignIn(page).as(role, address);
  }

  void open(String processInstanceId) {
    page.setViewportSize(1920, 1300);
    page.navigate(address + "#/process-instance/" + processInstanceId + "/runtime");
    shape("participant_").first().waitFor();
  }

  /** The drawn shapes of elements whose id begins so. */
  Locator shape(String idPrefix) {
    return page.locator(".djs-shape[data-element-id^='" + idPrefix + "']");
  }

  /** The badge with the number of tokens on an element. */
  Locator token(String elementId) {
    return page.locator(".djs-overlays[data-container-id='" + elementId + "'] .instance-count");
  }
}
