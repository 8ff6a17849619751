package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.privacy.BlindIndex;
import eu.pactway.privacy.Sha256;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case is opened by an external system or a person: once, and only with sense. */
class OpenCaseApiTest extends CaseApiScene {

  @Autowired private JdbcTemplate jdbc;
  @Autowired private ObjectMapper json;
  @Autowired private BlindIndex index;
  @Autowired private Idempotency idempotency;

  @Test
  void aCaseIsOpenedWithItsNumberAndItsJourneyStarts() throws Exception {
    String number = open("system", null, CASE);
    assertThat(number).matches("IT-\\d{4}-\\d{7}-\\d");
    var journey = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
    assertThat(runtimeService.getVariables(journey.getId()))
        .isEqualTo(
            Map.of(
                "arrivalKind", "irregular-crossing",
                "applicationMade", true,
                "unaccompaniedMinor", false,
                "minor", false,
                "familyWithMinor", false));
  }

  @Test
  void theSameKeyAndBodyAgainOpenNothing() throws Exception {
    String key = UUID.randomUUID().toString();
    String first = open("system", key, CASE);
    assertThat(open("system", key, CASE)).isEqualTo(first);
    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(first).count()).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflict() throws Exception {
    String key = UUID.randomUUID().toString();
    open("system", key, CASE);
    send("system", post("/api/v1/cases").header("Idempotency-Key", key), CASE.replace("Lampedusa", "Trieste"))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:idempotency-conflict"));
  }

  @Test
  void whatIsKeptOfARequestCannotBeComputedWithoutTheMasterKeyAndNamesItsCase() throws Exception {
    String key = UUID.randomUUID().toString();
    String number = open("system", key, CASE);
    Map<String, Object> kept = jdbc.queryForMap("select * from pactway.idempotency_key where key = ?", key);
    String guessed = Sha256.hex(json.writeValueAsString(json.readValue(CASE, OpenCaseRequest.class)));
    assertThat(kept).containsEntry("case_number", number);
    assertThat(kept.get("request_hash")).isNotEqualTo(guessed).isEqualTo(index.of("idempotency_key.request_hash", guessed));
  }

  @Test
  void aKeyCountsForThirtyDaysAndIsThenForgotten() throws Exception {
    String key = UUID.randomUUID().toString();
    String first = open("system", key, CASE);
    aged(key, "29 days 23:59");
    idempotency.forgetOld();
    assertThat(open("system", key, CASE)).isEqualTo(first);
    aged(key, "30 days 1 second");
    assertThat(open("system", key, CASE)).as("a new request").isNotEqualTo(first);
    aged(key, "30 days 1 second");
    idempotency.forgetOld();
    assertThat(jdbc.queryForObject("select count(*) from pactway.idempotency_key where key = ?", Long.class, key)).isZero();
  }

  private void aged(String key, String by) {
    jdbc.update("update pactway.idempotency_key set created_at = now() - interval '" + by + "' where key = ?", key);
  }

  @Test
  void theKeysOfTwoCallersAreTheirOwn() throws Exception {
    assertThat(open("system", "shared", CASE)).isNotEqualTo(open("screening-officer", "shared", CASE));
  }

  @Test
  void everyMissingFieldIsNamed() throws Exception {
    send("system", post("/api/v1/cases"), "{\"arrival\":{\"kind\":\"irregular-crossing\"}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field", hasItems("arrival.at", "person")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-06-22T05:30:00+02:00\" | \"2126-06-22T05:30:00+02:00\" | arrival.at",
        "\"2026-06-22T05:30:00+02:00\" | \"2026-06-22T05:30:00\" | arrival.at",
        "\"2026-06-22T05:30:00+02:00\" | \"1026-06-22T05:30:00+02:00\" | arrival.at",
        "irregular-crossing | by-balloon | arrival.kind",
        "1994-03-02 | 1994-02-30 | person.dateOfBirth",
        "1994-03-02 | 2194-03-02 | person.dateOfBirth",
        "\"F\" | \"W\" | person.sex",
        "\"SY\" | \"Syria\" | person.nationality",
        "\"ar\" | \"Arabic!\" | person.languages[0]",
        "\"place\" | \"plaze\" | arrival.plaze",
        "\"unaccompaniedMinor\": false | \"unaccompaniedMinor\": \"perhaps\" | unaccompaniedMinor"
      })
  void inputThatMakesNoSenseIsRefusedByItsField(String right, String wrong, String field) throws Exception {
    send("system", post("/api/v1/cases"), CASE.replace(right, wrong))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:invalid-input"))
        .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
  }

  @Test
  void whatIsNoJsonIsRefused() throws Exception {
    send("system", post("/api/v1/cases"), "{oops")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:bad-request"));
    mvc.perform(post("/api/v1/cases").with(SignedIn.as("system", "system")).contentType(MediaType.TEXT_PLAIN).content("hello"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:unsupported-media-type"));
    send("system", put("/api/v1/cases"), "{}").andExpect(status().isMethodNotAllowed());
  }

  @Test
  void onlyThoseWhoOpenCasesMayOpenThem() throws Exception {
    send("caseworker", post("/api/v1/cases"), CASE)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:forbidden"));
    mvc.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content(CASE))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:unauthorized"));
    read("supervisor", "/api/v1/simulation/clock")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:forbidden"));
  }
}
