package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tasklist as the person at the desk sees it. */
final class TasklistPage {

  private final Page page;
  private final String address;
  private final SignIn signIn;

  TasklistPage(Page page, int port) {
    this.page = page;
    this.address = "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/";
    this.signIn = new SignIn(page);
  }

  void signIn(String role) {
    signIn.as(role, address);
  }

  void signOut() {
    signIn.out();
  }

  void openQueue(String name) {
    // Behind the name stands the number of tasks, once it is known.
    page.locator(".task-filters a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
  }

  /** Searches the open queue for the tasks of one case. */
  void searchFor(String caseNumber) {
    page.waitForURL(url -> url.contains("filter="));
    String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + caseNumber + "\",\"name\":\"\"}]";
    String filter = page.url().replaceAll(".*[?&](filter=[^&]*).*", "$1");
    page.navigate(address + "#/?" + filter + "&searchQuery=" + URLEncoder.encode(search, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** The cards of the queue that belong to a case. */
  Locator cards(String caseNumber) {
    return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(caseNumber));
  }

  void open(String taskId) {
    page.navigate(address + "#/?task=" + taskId);
    page.locator(".fjs-form").waitFor();
  }

  void claim() {
    page.locator("[cam-tasklist-task-meta] button.claim").click();
    page.locator("[cam-tasklist-task-meta] button.unclaim").waitFor();
  }

  void complete() {
    Locator button = completeButton();
    assertThat(button).isEnabled();
    button.click();
  }

  void seesTheTaskGone() {
    page.locator(".no-task").waitFor();
  }

  void closeMessages() {
    Locator close = page.locator(".page-notifications .close:visible");
    while (close.count() > 0) {
      close.first().click();
    }
  }

  private Locator completeButton() {
    return page.locator(".form-actions button.btn-primary");
  }
}
