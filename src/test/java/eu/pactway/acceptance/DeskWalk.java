package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One case on its way from desk to desk: who has the next task signs in, does it on the screen and signs out. */
final class DeskWalk {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The others, such as reception, accompany the procedure; it does not wait for them. */
  private static final String PROCESSES_ON_THE_WAY =
      "screening,eurodac-registration,registration-and-lodging,legal-counselling,special-needs-assessment,"
          + "responsibility-determination,examination,personal-interview,first-instance-decision";

  private final Page page;
  private final int port;
  private final String caseNumber;
  private final TasklistPage tasklist;
  private String atTheDesk;
  private boolean leftAFieldEmpty;
  private int done;

  DeskWalk(Page page, int port, String caseNumber) {
    this.page = page;
    this.port = port;
    this.caseNumber = caseNumber;
    this.tasklist = new TasklistPage(page, port);
  }

  void untilStageIsOver(String stage) {
    boolean reached = false;
    Instant patienceEnds = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(patienceEnds)) {
      JsonNode now = Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber);
      boolean there = now.path("stage").asText().equals(stage);
      if (reached && !there) {
        assertThat(leftAFieldEmpty).as("one required field was left empty once").isTrue();
        tasklist.signOut();
        return;
      }
      reached |= there;
      Optional<JsonNode> next = next(now.path("openTasks"));
      if (next.isPresent()) {
        work(next.get());
        patienceEnds = Instant.now().plus(PATIENCE);
      } else {
        page.waitForTimeout(500);
      }
    }
    throw new AssertionError("Nothing moves: " + Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber).toPrettyString());
  }

  /** Whoever sits at the desk goes on while there is work, so that not every task costs a sign-in. */
  private Optional<JsonNode> next(JsonNode openTasks) {
    JsonNode onTheWayInTheEngine =
        Caller.as("supervisor", port)
            .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&processDefinitionKeyIn=" + PROCESSES_ON_THE_WAY);
    List<String> ids = onTheWayInTheEngine.findValuesAsText("id");
    List<JsonNode> onTheWay = StreamSupport.stream(openTasks.spliterator(), false).filter(task -> ids.contains(task.path("id").asText())).toList();
    return onTheWay.stream().filter(task -> task.path("role").asText().equals(atTheDesk)).findFirst().or(() -> onTheWay.stream().findFirst());
  }

  private void work(JsonNode task) {
    takeTheDesk(task.path("role").asText());
    String id = task.path("id").asText();
    JsonNode form = Caller.as(atTheDesk, port).get("/engine-rest/task/" + id + "/deployed-form");
    tasklist.open(id);
    assertThat(page.locator(".fjs-form")).containsText(caseNumber);
    tasklist.claim();
    String picture = "%02d-%s-%s".formatted(++done, atTheDesk, task.path("elementId").asText());
    WebBrowser.photograph(page, picture);
    FormFiller filler = new FormFiller(page, form);
    if (!leftAFieldEmpty) {
      leftAFieldEmpty = refusesAnEmptyField(filler);
    }
    filler.fillIn();
    WebBrowser.photograph(page, picture + "-filled-in");
    tasklist.complete();
    tasklist.seesTheTaskGone();
  }

  private boolean refusesAnEmptyField(FormFiller filler) {
    Optional<JsonNode> required = filler.firstEmptyRequired();
    required.ifPresent(
        field -> {
          filler.fillInUnless(field::equals);
          tasklist.complete();
          assertThat(filler.complaint(field)).isEqualTo("Field is required.");
          WebBrowser.photograph(page, "field-left-empty");
          tasklist.closeMessages();
        });
    return required.isPresent();
  }

  private void takeTheDesk(String role) {
    if (role.equals(atTheDesk)) {
      return;
    }
    if (atTheDesk != null) {
      tasklist.signOut();
    }
    tasklist.signIn(role);
    tasklist.openQueue("Tasks of my role");
    tasklist.searchFor(caseNumber);
    assertThat(tasklist.cards(caseNumber).first()).isVisible();
    WebBrowser.photograph(page, "queue-" + role);
    atTheDesk = role;
  }
}
