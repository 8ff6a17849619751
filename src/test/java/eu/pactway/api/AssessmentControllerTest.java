package eu.pactway.api;

import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.asylum.ProcedureAssessment;
import eu.pactway.decisions.Assessment;
import eu.pactway.decisions.TriedRule;
import eu.pactway.decisions.UnknownFactsException;
import eu.pactway.responsibility.ResponsibilityAssessment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AssessmentControllerTest {

  private final ResponsibilityAssessment responsibility = mock(ResponsibilityAssessment.class);
  private final ProcedureAssessment procedure = mock(ProcedureAssessment.class);
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new AssessmentController(responsibility, procedure)).setControllerAdvice(new ProblemAnswers(new ObjectMapper())).build();

  @Test
  void theAnswerNamesTheOutcomeTheRuleAndWhatWasTried() throws Exception {
    when(responsibility.assess(anyMap())).thenReturn(new Assessment(
        Map.of("responsible_member_state", "MT", "procedure", "TAKE_CHARGE"),
        new Assessment.Decider("ammr-r33b-sar", "AMMR Art 33(2)"),
        List.of(new TriedRule("ammr-r33b-sar", "AMMR Art 33(2)", true, "The State of disembarkation."))));

    ask("responsible-member-state", "{\"facts\":{}}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcome.responsible_member_state").value("MT"))
        .andExpect(jsonPath("$.decidedBy.rule").value("ammr-r33b-sar"))
        .andExpect(jsonPath("$.tried[0].applies").value(true));
  }

  @Test
  void unknownFactsAreNamed() throws Exception {
    when(procedure.assess(anyMap())).thenThrow(
        new UnknownFactsException(List.of(new UnknownFactsException.Fault("situation", "is not known"))));

    ask("procedure", "{\"facts\":{\"situation\":\"moon\"}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("facts.situation"));
  }

  @Test
  void factsAreRequired() throws Exception {
    ask("procedure", "{}").andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.errors[0].field").value("facts"));
  }

  private ResultActions ask(String assessment, String body) throws Exception {
    return mvc.perform(post("/api/v1/assessments/" + assessment).contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
