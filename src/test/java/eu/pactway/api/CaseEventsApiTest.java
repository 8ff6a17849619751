package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

/** What happened in law, said over REST by partners and officers. */
class CaseEventsApiTest extends CaseApiScene {

  @Test
  void anOfficerIsOfferedWhatTheRoleRecordsAndTheCaseCanTake() throws Exception {
    String number = open("system", null, CASE);
    String path = "/api/v1/cases/" + number + "/event-types";
    read("screening-officer", path)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.zone").value("Europe/Rome"))
        .andExpect(jsonPath("$.types[*].type", hasItem("force-used")))
        // No place of this case waits for them: nobody is being screened, and no one has gone.
        .andExpect(jsonPath("$.types[*].type", not(hasItem("found-again-during-screening"))))
        .andExpect(jsonPath("$.types[*].type", not(hasItem("citizenship-acquired"))));
    read("integration-officer", path)
        .andExpect(jsonPath("$.types[*].type", hasItem("citizenship-acquired")))
        .andExpect(jsonPath("$.types[*].type", not(hasItem("force-used"))));
    read("monitor", path).andExpect(status().isForbidden());
  }

  @Test
  void anOfficersOwnRecordStatesItsReasonAndWhatTheEventAsksFor() throws Exception {
    String number = open("system", null, CASE);
    String path = "/api/v1/cases/" + number + "/events";
    send("screening-officer", post(path), "{\"type\":\"screening-access-requested\",\"at\":\"2026-06-23\",\"data\":{\"asker\":\"ghost\",\"shoe\":1}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field", hasItems("data.reason", "data.asker", "data.askerName", "data.shoe")));
    send("return-officer", post(path), "{\"type\":\"screening-access-requested\",\"at\":\"2026-06-23\",\"data\":{\"reason\":\"x\"}}")
        .andExpect(status().isForbidden());
    read("supervisor", path).andExpect(jsonPath("$", hasSize(0)));
    send("screening-officer", post(path),
            "{\"type\":\"force-used\",\"at\":\"2026-06-23T10:00:00+02:00\",\"data\":{\"reason\":\"Held by the arm\"}}")
        .andExpect(status().isAccepted());
    read("supervisor", path)
        .andExpect(jsonPath("$[0].source").value("screening-officer"))
        .andExpect(jsonPath("$[0].meaning", containsString("coercion")))
        .andExpect(jsonPath("$[0].state").value("recorded"));
  }

  @Test
  void anEventIsKeptAndSeenWithItsState() throws Exception {
    String number = open("system", null, CASE);
    String event = "{\"type\":\"explicit-withdrawal-declared\",\"at\":\"2026-06-23\",\"source\":\"counsellor\",\"data\":{\"id\":\"W-1\"}}";
    String path = "/api/v1/cases/" + number + "/events";
    String id = JsonPath.read(text(send("system", post(path), event).andExpect(status().isAccepted())), "$.eventId");
    assertThat(JsonPath.<String>read(text(send("system", post(path), event)), "$.eventId")).isEqualTo(id);
    read("supervisor", path)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].state").value("waiting"))
        .andExpect(jsonPath("$[0].at").value("2026-06-23"));
  }

  @Test
  void anEventOfAnUnknownTypeOrFromTheFutureIsRefused() throws Exception {
    String number = open("system", null, CASE);
    String path = "/api/v1/cases/" + number + "/events";
    send("system", post(path), "{\"type\":\"moon-landed\",\"at\":\"2026-06-23\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:unknown-event-type"));
    send("system", post(path), "{\"type\":\"appeal-lodged\",\"at\":\"2126-06-23\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("at"));
    send("monitor", post(path), "{\"type\":\"appeal-lodged\",\"at\":\"2026-06-23\"}").andExpect(status().isForbidden());
  }
}
