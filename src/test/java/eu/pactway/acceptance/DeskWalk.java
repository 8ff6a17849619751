package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** One case on its way from desk to desk: who has the next task signs in, does it on the screen and signs out. */
final class DeskWalk {

  /** How far time moves on when nobody has anything to do; the next step that finds work begins anew. */
  private static final List<String> STEPS_OF_TIME = List.of("PT0S", "PT1H", "P2D", "P7D", "P30D", "P90D", "P365D");

  private final Page page;
  private final int port;
  private final String caseNumber;
  private final TasklistPage tasklist;
  private String atTheDesk;
  private boolean leftAFieldEmpty;
  private String lastDone;
  private int done;

  DeskWalk(Page page, int port, String caseNumber) {
    this.page = page;
    this.port = port;
    this.caseNumber = caseNumber;
    this.tasklist = new TasklistPage(page, port);
  }

  /** Every task of the case, whoever's it is; what the case only waits for comes about by time moving on. */
  String toTheEnd() {
    walk(now -> !now.path("outcome").isNull());
    assertThat(leftAFieldEmpty).as("one required field was left empty once").isTrue();
    return look().path("outcome").asText();
  }

  /** The same, until a task of this element was done. */
  void until(String element) {
    walk(now -> element.equals(lastDone));
  }

  private void walk(Predicate<JsonNode> over) {
    Iterator<String> moves = STEPS_OF_TIME.iterator();
    for (JsonNode now = look(); !over.test(now); now = look()) {
      Optional<JsonNode> next = next(now.path("openTasks"));
      if (next.isPresent()) {
        work(next.get());
        moves = STEPS_OF_TIME.iterator();
      } else {
        assertThat(moves.hasNext()).as("something moves: %s", now.toPrettyString()).isTrue();
        Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", moves.next()));
      }
    }
    tasklist.signOut();
    atTheDesk = null;
  }

  private JsonNode look() {
    return Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber);
  }

  /** Whoever sits at the desk goes on while there is work, so that not every task costs a sign-in. */
  private Optional<JsonNode> next(JsonNode openTasks) {
    List<JsonNode> tasks = StreamSupport.stream(openTasks.spliterator(), false).toList();
    return tasks.stream().filter(task -> task.path("role").asText().equals(atTheDesk)).findFirst().or(() -> tasks.stream().findFirst());
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
    FormFiller filler = new FormFiller(page, form, now());
    if (!leftAFieldEmpty) {
      leftAFieldEmpty = refusesAnEmptyField(filler);
    }
    filler.fillIn();
    WebBrowser.photograph(page, picture + "-filled-in");
    tasklist.complete();
    tasklist.seesTheTaskGone();
    lastDone = task.path("elementId").asText();
  }

  private ZonedDateTime now() {
    return ZonedDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
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
