package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.support.NewCases;
import eu.pactway.support.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = ApiApplication.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
class ChangeApiTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final String REGISTRATION = "apr-art27-1-registration";
  private static final String HOLIDAY =
      """
      {"kind": "holiday", "instrument": "a decree", "reason": "national mourning", "holiday": {"date": "%s", "name": "Mourning"}}""";

  @Autowired private MockMvc mvc;
  @Autowired private CaseFile caseFile;
  @Autowired private StatutoryClocks clocks;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::jdbcUrl);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("camunda.bpm.job-execution.enabled", () -> false);
    registry.add("camunda.bpm.auto-deployment-enabled", () -> false);
  }

  @Test
  void aHolidayIsPreviewedDecidedAndFollowed() throws Exception {
    String caseNumber = caseWithClock("2026-06-22T07:00:00Z");
    String holiday = HOLIDAY.formatted("2026-06-29");
    decide("process-owner", "?preview=true", holiday)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.moved").value(1))
        .andExpect(jsonPath("$.clocks[0].caseNumber").value(caseNumber))
        .andExpect(jsonPath("$.clocks[0].before.legalEnd").value("2026-06-29"))
        .andExpect(jsonPath("$.clocks[0].after.legalEnd").value("2026-06-30"));
    String answer =
        decide("process-owner", "", holiday)
            .andExpect(status().isCreated())
            .andExpect(header().string("Location", containsString("/api/v1/changes/")))
            .andExpect(jsonPath("$.state").value("running"))
            .andExpect(jsonPath("$.decidedBy").value("process-owner"))
            .andExpect(jsonPath("$.decision.name").value("Mourning"))
            .andReturn().getResponse().getContentAsString();
    String id = JsonPath.read(answer, "$.id");

    read("supervisor", "/api/v1/changes/" + id).andExpect(status().isOk()).andExpect(jsonPath("$.cases.counted").value(0));
    read("supervisor", "/api/v1/changes/" + id + "/cases").andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(0)));
    read("head-of-unit", "/api/v1/changes").andExpect(jsonPath("$[0].kind").value("holiday"));
    read("head-of-unit", "/api/v1/changes/00000000-0000-0000-0000-000000000000").andExpect(status().isNotFound());
    mvc.perform(post("/api/v1/time-limits/" + REGISTRATION + "/compute").with(SignedIn.as("system", "system"))
            .contentType(MediaType.APPLICATION_JSON).content("{\"memberState\":\"IT\",\"trigger\":\"2026-06-22\"}"))
        .andExpect(jsonPath("$.legalEnd").value("2026-06-30"))
        .andExpect(jsonPath("$.calendarVersion").value(containsString("/IT+")));
    decide("head-of-unit", "", "{\"kind\":\"withdrawal\",\"instrument\":\"a decree\",\"reason\":\"annulled\",\"withdrawal\":{\"change\":\"" + id + "\"}}")
        .andExpect(status().isCreated());
    decide("head-of-unit", "", "{\"kind\":\"withdrawal\",\"instrument\":\"a decree\",\"reason\":\"again\",\"withdrawal\":{\"change\":\"" + id + "\"}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].message").value("is withdrawn already"));
  }

  @Test
  void aSupervisorChangesAClockAndCorrectsAnEventOfACase() throws Exception {
    String caseNumber = caseWithClock("2026-06-22T07:00:00Z");
    String extension =
        """
        {"kind": "extension", "caseNumber": "%s", "reason": "influx reported",
         "adjustment": {"timeLimit": "%s", "ref": "apr-art27-1-registration--art27-5", "by": 10, "unit": "days"}}"""
            .formatted(caseNumber, "apr-art27-1-registration");
    String correction =
        """
        {"kind": "corrected-event", "caseNumber": "%s", "reason": "a slip of the pen",
         "event": {"type": "application-made", "at": "2026-06-23T09:00:00+02:00"}}"""
            .formatted(caseNumber);
    decide("supervisor", "?preview=true", correction).andExpect(jsonPath("$.clocks[0].after.strictEnd").value("2026-06-28"));
    decide("supervisor", "", correction).andExpect(status().isCreated()).andExpect(jsonPath("$.state").value("done"));
    assertThat(clocks.find(caseNumber, REGISTRATION).orElseThrow().strictEnd()).isEqualTo("2026-06-28");
    read("supervisor", "/api/v1/changes?caseNumber=" + caseNumber).andExpect(jsonPath("$", hasSize(1)));
    decide("process-owner", "", extension).andExpect(status().isForbidden());
    decide("supervisor", "", HOLIDAY.formatted("2026-07-01")).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"holiday\",\"instrument\":\"x\",\"reason\":\"x\"} | holiday",
        "{\"kind\":\"holiday\",\"instrument\":\"x\",\"reason\":\"x\",\"holiday\":{\"date\":\"soon\"}} | holiday.date",
        "{\"kind\":\"holiday\",\"instrument\":\"x\",\"reason\":\"x\",\"holiday\":{\"date\":\"2026-12-25\",\"name\":\"x\"}} | holiday.date",
        "{\"kind\":\"holiday\",\"reason\":\"x\",\"holiday\":{\"date\":\"2026-12-09\",\"name\":\"x\"}} | instrument",
        "{\"kind\":\"holiday\",\"instrument\":\"x\",\"reason\":\"x\",\"holiday\":{\"date\":\"9999-12-31\",\"name\":\"x\"}} | holiday.date",
        "{\"kind\":\"national-parameter\",\"instrument\":\"x\",\"reason\":\"x\",\"nationalParameter\":{\"timeLimit\":\"apr-art67-7-a-appeal-short\",\"by\":-4,\"unit\":\"days\",\"from\":\"2026-12-01\"}} | nationalParameter.by",
        "{\"kind\":\"crisis-measure\",\"instrument\":\"x\",\"reason\":\"x\",\"crisisMeasure\":{\"situation\":\"mass-arrivals\",\"derogations\":[null],\"from\":\"2026-12-01\"}} | crisisMeasure.derogations",
        "{\"kind\":\"extension\",\"caseNumber\":\"x\",\"reason\":\"x\",\"adjustment\":{\"timeLimit\":\"apr-art27-1-registration\"}} | adjustment.ref",
        "{\"kind\":\"wish\",\"reason\":\"x\"} | kind",
        "{\"kind\":\"withdrawal\",\"instrument\":\"x\",\"reason\":\"x\",\"withdrawal\":{\"change\":\"7\"}} | withdrawal.change",
        "{\"kind\":\"corrected-event\",\"reason\":\"x\",\"event\":{\"type\":\"application-made\",\"at\":\"2026-06-22\"}} | caseNumber"
      })
  void whatMakesNoSenseIsAProblemWithItsField(String body, String field) throws Exception {
    decide("head-of-unit", "", body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value(field));
  }

  @Test
  void whoMayNotDecideIsToldSoBeforeAnythingElse() throws Exception {
    decide("caseworker", "", "{\"kind\":\"wish\"}").andExpect(status().isForbidden());
    decide("caseworker", "", "{\"kind\":17,").andExpect(status().isForbidden());
    decide("supervisor", "", "{\"kind\":\"holiday\"}").andExpect(status().isForbidden());
    decide("process-owner", "", "{\"kind\":\"extension\"}").andExpect(status().isForbidden());
    decide("process-owner", "", "{\"kind\":\"holiday\"}").andExpect(status().isUnprocessableEntity());
    decide("process-owner", "", "{}").andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.errors[0].field").value("kind"));
    mvc.perform(post("/api/v1/cases").with(SignedIn.as("monitor", "monitor")).contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isForbidden());
  }

  private String caseWithClock(String made) {
    String caseNumber = caseFile.open(NewCases.ofAdult(ArrivalKind.INLAND_APPREHENSION, "2026-06-20T04:30:00Z", "Bologna"));
    caseFile.record(caseNumber, "application-made", Instant.parse(made), false, "test");
    clocks.start(caseNumber, REGISTRATION);
    return caseNumber;
  }

  private ResultActions decide(String role, String query, String body) throws Exception {
    return mvc.perform(
        post("/api/v1/changes" + query).with(SignedIn.as(role, role)).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions read(String role, String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(role, role)));
  }
}
