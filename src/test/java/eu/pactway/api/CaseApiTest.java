package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import eu.pactway.access.CaseAccess;
import eu.pactway.access.FileRestrictions;
import eu.pactway.access.Tie;
import eu.pactway.casefile.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What is read of a case over REST, and by whom. */
class CaseApiTest extends CaseApiScene {

  @Autowired private CaseAccess access;
  @Autowired private FileRestrictions restrictions;
  @Autowired private Inbox inbox;

  @Test
  void aCaseIsReadWithItsOpenTasksAndAnETag() throws Exception {
    String number = open("system", null, CASE);
    String etag =
        read("supervisor", "/api/v1/cases/" + number)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.caseNumber").value(number))
            .andExpect(jsonPath("$.stage").value("arrival"))
            .andExpect(jsonPath("$.arrival.at").value("2026-06-22T05:30:00+02:00"))
            .andExpect(jsonPath("$.person.familyNames").value("Haddad"))
            .andExpect(jsonPath("$.openTasks", hasSize(1)))
            .andExpect(jsonPath("$.openTasks[0].name").value("Identify the person"))
            .andExpect(jsonPath("$.openTasks[0].role").value("screening-officer"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    var again = get("/api/v1/cases/" + number).header("If-None-Match", etag).with(SignedIn.as("s", "supervisor"));
    mvc.perform(again).andExpect(status().isNotModified());
    caseFile.stage(number, "screening");
    mvc.perform(again).andExpect(status().isOk());
  }

  @Test
  void theMonitorFollowsACaseWithoutNames() throws Exception {
    String number = open("system", null, CASE);
    caseFile.note(number, "note", "SCR Art 10", "engine", "Amina was told");
    read("monitor", "/api/v1/cases/" + number).andExpect(status().isOk()).andExpect(jsonPath("$.person").doesNotExist());
    read("monitor", "/api/v1/cases/" + number + "/timeline")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].text", hasItem("(name) was told")));
    read("monitor", "/api/v1/cases/" + number + "/records").andExpect(status().isForbidden());
    read("monitor", "/api/v1/cases/" + number + "/documents").andExpect(status().isForbidden());
  }

  @Test
  void theTimelineTellsWhatHappenedInOrder() throws Exception {
    String number = open("system", null, CASE);
    read("supervisor", "/api/v1/cases/" + number + "/timeline")
        .andExpect(jsonPath("$[0].type").value("irregular-crossing"))
        .andExpect(jsonPath("$[1].type").value("apprehended"))
        .andExpect(jsonPath("$[1].article", containsString("SCR Art 8(3)")))
        .andExpect(jsonPath("$[2].type").value("application-made"))
        .andExpect(jsonPath("$[2].at").value("2026-06-22T09:00:00+02:00"))
        .andExpect(jsonPath("$[2].actor").value("system"));
  }

  @Test
  void casesAreListedAPageAtATime() throws Exception {
    String first = open("system", null, CASE);
    String second = open("system", null, CASE);
    caseFile.stage(first, "appeal");
    caseFile.stage(second, "appeal");
    var page = read("supervisor", "/api/v1/cases?stage=appeal&limit=1").andExpect(jsonPath("$.items", hasSize(1))).andReturn();
    String body = page.getResponse().getContentAsString();
    assertThat(JsonPath.<String>read(body, "$.items[0].caseNumber")).isEqualTo(first);
    read("supervisor", "/api/v1/cases?stage=appeal&limit=1&cursor=" + JsonPath.read(body, "$.nextCursor"))
        .andExpect(jsonPath("$.items[0].caseNumber").value(second))
        .andExpect(jsonPath("$.nextCursor").isEmpty());
    read("supervisor", "/api/v1/cases/" + first).andExpect(jsonPath("$.person.familyNames").value("Haddad"));
    assertThat(body).as("who is listed is not read: nothing of it stands in the log of a case").doesNotContain("Haddad", "1994-03-02", "person");
    read("supervisor", "/api/v1/cases?cursor=nonsense").andExpect(status().isUnprocessableEntity());
    read("supervisor", "/api/v1/cases?limit=many").andExpect(status().isUnprocessableEntity());
  }

  @Test
  void casesAreListedByRoleAndByTheStateOfTheirClocks() throws Exception {
    String number = open("system", null, CASE);
    caseFile.stage(number, "return");
    read("supervisor", "/api/v1/cases?stage=return&role=screening-officer").andExpect(jsonPath("$.items[*].caseNumber", hasItem(number)));
    read("supervisor", "/api/v1/cases?stage=return&role=return-officer").andExpect(jsonPath("$.items", hasSize(0)));
    clocks.start(number, REGISTRATION);
    clocks.stop(number, REGISTRATION);
    read("supervisor", "/api/v1/cases?clockState=breached").andExpect(jsonPath("$.items[0].caseNumber").value(number));
    read("supervisor", "/api/v1/cases?clockState=late").andExpect(jsonPath("$.errors[0].field").value("clockState"));
  }

  @Test
  void documentsAreListedAndDownloaded() throws Exception {
    String number = open("system", null, CASE);
    UUID id = documents.add(number, "letter", "Bescheid ü.txt", "de", "text/plain", "Guten Tag".getBytes(StandardCharsets.UTF_8));
    read("caseworker", "/api/v1/cases/" + number + "/documents").andExpect(jsonPath("$[0].kind").value("letter"));
    read("caseworker", "/api/v1/cases/" + number + "/documents/" + id)
        .andExpect(content().bytes("Guten Tag".getBytes(StandardCharsets.UTF_8)))
        .andExpect(header().string("Content-Disposition", containsString("attachment")));
    read("caseworker", "/api/v1/cases/" + number + "/documents/" + UUID.randomUUID()).andExpect(status().isNotFound());
    read("caseworker", "/api/v1/cases/" + number + "/documents/x").andExpect(status().isUnprocessableEntity());
  }

  @Test
  void recordsAreListedNewestFirstAndNoticesOldestFirst() throws Exception {
    String number = open("system", null, CASE);
    records.keep(number, "health", "{\"id\":\"health\"}", "userTask_a", "t1", Map.of("doctor", "Rossi"), "anna");
    records.keep(number, "health", "{\"id\":\"health\"}", "userTask_b", "t2", Map.of("doctor", "Bianchi"), "anna");
    notices.tell(number, "supervisor", "clock-warned", "Screening ends tomorrow");
    read("caseworker", "/api/v1/cases/" + number + "/records")
        .andExpect(jsonPath("$[0].answers.doctor").value("Bianchi"))
        .andExpect(jsonPath("$[1].elementId").value("userTask_a"));
    read("monitor", "/api/v1/cases/" + number + "/notices").andExpect(jsonPath("$[0].recipient").value("supervisor"));
  }

  @Test
  void whatTheLawKeepsFromThePersonStandsForCounsellorAndGuardianByItsGroundAlone() throws Exception {
    String number = open("system", null, CASE);
    access.tie(number, "legal-counsellor", Tie.COUNSELLOR, "supervisor");
    access.tie(number, "guardian", Tie.GUARDIAN, "supervisor");
    caseFile.note(number, "hit-consultation", "SCR Art 16", "sirene", "Consulted on a match in SIS");
    notices.tell(number, "supervisor", "eurodac-flag-not-sent", "A security flag was not sent");
    inbox.receive(number, "hit-consultation-answered", Instant.parse("2026-06-22T10:00:00Z"), false, "sirene", Map.of("opinion", "THREAT"));
    for (String role : new String[] {"legal-counsellor", "guardian"}) {
      for (String path : new String[] {"/timeline", "/notices", "/events"}) {
        String seen = text(read(role, "/api/v1/cases/" + number + path).andExpect(status().isOk()));
        assertThat(seen).as(role + path).doesNotContain("hit", "match", "flag", "sirene").contains("results of the security check");
      }
      read(role, "/api/v1/cases/" + number + "/timeline").andExpect(jsonPath("$[0].type").value("irregular-crossing"));
    }
    for (String role : new String[] {"caseworker", "monitor"}) {
      read(role, "/api/v1/cases/" + number + "/timeline").andExpect(jsonPath("$[*].text", hasItem("Consulted on a match in SIS")));
    }
    read("caseworker", "/api/v1/cases/" + number + "/events").andExpect(jsonPath("$[0].type").value("hit-consultation-answered"));
  }

  @Test
  void aDecisionKeepsWhatTheCourseOfTheCaseSaysOfOneTypeFromTheAdviserAlone() throws Exception {
    String number = open("system", null, CASE);
    access.tie(number, "legal-counsellor", Tie.COUNSELLOR, "supervisor");
    caseFile.note(number, "source-heard", null, "caseworker", "A source was heard");
    UUID decision = restrictions.decide(number, "event:source-heard", "safety-of-sources", "The source could be recognised.", "caseworker");
    String timeline = "/api/v1/cases/" + number + "/timeline";
    assertThat(text(read("legal-counsellor", timeline))).doesNotContain("source was heard").contains("\"withheld\":\"safety-of-sources\"");
    assertThat(text(read("caseworker", timeline))).contains("A source was heard");
    restrictions.clear(number, decision, "legal-counsellor", "caseworker");
    assertThat(text(read("legal-counsellor", timeline))).contains("A source was heard");
  }

  @Test
  void anUnknownCaseIsNotFoundOnEveryPath() throws Exception {
    for (String path : new String[] {"", "/timeline", "/events", "/documents", "/records", "/notices"}) {
      read("supervisor", "/api/v1/cases/IT-2026-9999999-9" + path)
          .andExpect(status().isNotFound())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(jsonPath("$.detail", not(containsString("Exception"))));
    }
  }
}
