package eu.pactway.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Records;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.support.TestDatabase;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The REST of cases before the real engine and file; its callers are signed in by role. */
@SpringBootTest(classes = ApiApplication.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
abstract class CaseApiScene {

  static final TestDatabase DATABASE = TestDatabase.empty();
  static final String REGISTRATION = "apr-art27-1-registration";
  static final String EXAMINATION = "apr-art35-4-ordinary";
  static final String CASE =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "2026-06-22T05:30:00+02:00", "place": "Lampedusa"},
       "applicationMadeAt": "2026-06-22T09:00:00+02:00",
       "person": {"givenNames": "Amina", "familyNames": "Haddad", "dateOfBirth": "1994-03-02", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false, "familyReference": null, "externalReference": null}
      """;

  @Autowired MockMvc mvc;
  @Autowired CaseFile caseFile;
  @Autowired Documents documents;
  @Autowired Records records;
  @Autowired Notices notices;
  @Autowired RuntimeService runtimeService;
  @Autowired RepositoryService repositoryService;
  @Autowired StatutoryClocks clocks;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::jdbcUrl);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("camunda.bpm.job-execution.enabled", () -> false);
    registry.add("camunda.bpm.auto-deployment-enabled", () -> false);
  }

  @BeforeEach
  void deployTheJourney() {
    if (repositoryService.createProcessDefinitionQuery().processDefinitionKey("applicant-journey").count() == 0) {
      var journey =
          Bpmn.createExecutableProcess("applicant-journey")
              .camundaHistoryTimeToLiveString("P1D")
              .startEvent()
              .userTask("userTask_identify")
              .name("Identify the person")
              .camundaCandidateGroups("screening-officer")
              .endEvent()
              .done();
      repositoryService.createDeployment().addModelInstance("journey.bpmn", journey).deploy();
    }
  }

  String open(String role, String key, String body) throws Exception {
    var request = post("/api/v1/cases");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    var result = send(role, request, body).andExpect(status().isCreated());
    String number = JsonPath.read(text(result), "$.caseNumber");
    result.andExpect(header().string("Location", "/api/v1/cases/" + number));
    return number;
  }

  ResultActions send(String role, MockHttpServletRequestBuilder request, String body) throws Exception {
    return mvc.perform(request.with(SignedIn.as(role, role)).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  ResultActions read(String role, String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(role, role)));
  }

  static String text(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString();
  }
}
