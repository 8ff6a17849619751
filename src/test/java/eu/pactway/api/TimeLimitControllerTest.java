package eu.pactway.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TimeLimitControllerTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new TimeLimitController(
              CATALOGUE, new DeadlineRequests(CATALOGUE, new DeadlineCalculator(CATALOGUE, Calendars.load()))))
          .setControllerAdvice(new ProblemAnswers(new ObjectMapper()))
          .build();

  @Test
  void theListHoldsEveryLimitWithItsArticleAndEffect() throws Exception {
    mvc.perform(get("/api/v1/time-limits"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()", greaterThanOrEqualTo(330)))
        .andExpect(jsonPath("$[0].id").value("scr-art8-3-external-border"))
        .andExpect(jsonPath("$[0].act").value("2024/1356"))
        .andExpect(jsonPath("$[0].article", containsString("Art 8(3)")))
        .andExpect(jsonPath("$[0].scope").value("case"))
        .andExpect(jsonPath("$[0].kind").value("maximum-stay"))
        .andExpect(jsonPath("$[0].trigger").value("external-border-screening-event"))
        .andExpect(jsonPath("$[0].triggers").value(hasItem("disembarked")))
        .andExpect(jsonPath("$[0].duration").value(7))
        .andExpect(jsonPath("$[0].unit").value("days"))
        .andExpect(jsonPath("$[0].counting").value("reg-1182-71"))
        .andExpect(jsonPath("$[0].liberty").value(true))
        .andExpect(jsonPath("$[0].effect.kind").value("procedure-ends"));
  }

  @Test
  void theListCanBeNarrowedToAnAct() throws Exception {
    mvc.perform(get("/api/v1/time-limits?act=2024/1349&scope=case")).andExpect(jsonPath("$", hasSize(4)));
  }

  @Test
  void aLimitTellsTheBoundsOfANationalChoice() throws Exception {
    mvc.perform(get("/api/v1/time-limits/apr-art67-7-a-appeal-short"))
        .andExpect(jsonPath("$.national.min.by").value(5))
        .andExpect(jsonPath("$.national.max.by").value(10));
  }

  @Test
  void anUnknownLimitIsNotFound() throws Exception {
    mvc.perform(get("/api/v1/time-limits/apr-art999"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:unknown-time-limit"))
        .andExpect(jsonPath("$.status").value(404));
    compute("apr-art999", "{\"memberState\":\"IT\",\"trigger\":\"2026-11-23\"}").andExpect(status().isNotFound());
  }

  @Test
  void aLimitInDaysEndsOnDays() throws Exception {
    compute("apr-art27-1-registration", "{\"memberState\":\"IT\",\"trigger\":\"2026-11-23T14:35:00+01:00\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.timeLimit").value("apr-art27-1-registration"))
        .andExpect(jsonPath("$.strictEnd").value("2026-11-28"))
        .andExpect(jsonPath("$.legalEnd").value("2026-11-30"))
        .andExpect(jsonPath("$.strictEndInstant").value("2026-11-29T00:00:00+01:00"))
        .andExpect(jsonPath("$.legalEndInstant").value("2026-12-01T00:00:00+01:00"))
        .andExpect(jsonPath("$.calendarVersion").value("jollyday-2.19.0/IT"))
        .andExpect(jsonPath("$.steps[?(@.rule=='roll')].article").value("APR Art 73(c)"));
  }

  @Test
  void aLimitInHoursEndsAtAMoment() throws Exception {
    compute("edc-art15-1a-applicant-registration", "{\"memberState\":\"FR\",\"trigger\":\"2026-11-27T09:12:00+01:00\"}")
        .andExpect(jsonPath("$.strictEnd").value("2026-11-30T09:12:00+01:00"))
        .andExpect(jsonPath("$.legalEnd").value("2026-11-30T10:00:00+01:00"));
  }

  @Test
  void theHolidaysOfTheRequestAreTheOnlyOnes() throws Exception {
    compute("ammr-art67-10-transfer-decision", "{\"memberState\":\"IT\",\"trigger\":\"2026-12-01\",\"holidays\":[]}")
        .andExpect(jsonPath("$.legalEnd").value("2026-12-08"))
        .andExpect(jsonPath("$.calendarVersion").value("as-given"));
    compute("ammr-art67-10-transfer-decision", "{\"memberState\":\"IT\",\"trigger\":\"2026-12-01\"}")
        .andExpect(jsonPath("$.legalEnd").value("2026-12-09"));
  }

  @Test
  void anExtensionCountsFromTheUnrolledEnd() throws Exception {
    compute("apr-art35-1-inadmissibility",
            """
            {"memberState":"NL","trigger":"2026-07-02",
             "adjustments":[{"kind":"extension","ref":"apr-art35-1-inadmissibility--art35-2","by":2,"unit":"months"}]}""")
        .andExpect(jsonPath("$.strictEnd").value("2026-11-02"));
  }

  @Test
  void aValueOutOfTheActsBoundsIsRefusedWithItsArticle() throws Exception {
    compute("apr-art67-7-a-appeal-short",
            """
            {"memberState":"FR","trigger":"2026-11-30","adjustments":[{"kind":"national","ref":"x","by":4,"unit":"days"}]}""")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:invalid-input"))
        .andExpect(jsonPath("$.detail", containsString("Art 67(7)(a)")))
        .andExpect(jsonPath("$.errors[0].field").value("adjustments"));
  }

  @Test
  void aTriggerThatIsNoDateIsRefused() throws Exception {
    for (String trigger : new String[] {"\"yesterday\"", "\"2026-13-40\"", "\"2026-11-23T14:35:00\"", "null"}) {
      compute("apr-art27-1-registration", "{\"memberState\":\"IT\",\"trigger\":" + trigger + "}")
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].field").value("trigger"));
    }
  }

  @Test
  void aLimitInHoursNeedsAMoment() throws Exception {
    compute("edc-art15-1a-applicant-registration", "{\"memberState\":\"FR\",\"trigger\":\"2026-11-27\"}")
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void aUnitThatIsNoLengthIsRefused() throws Exception {
    for (String unit : new String[] {"fortnights", "event"}) {
      compute("apr-art67-7-a-appeal-short",
              "{\"memberState\":\"FR\",\"trigger\":\"2026-11-30\",\"adjustments\":[{\"kind\":\"national\",\"ref\":\"x\",\"by\":7,\"unit\":\""
                  + unit + "\"}]}")
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].field").value("adjustments.unit"));
    }
  }

  @Test
  void aStateOutsideTheUnionIsRefused() throws Exception {
    compute("apr-art27-1-registration", "{\"memberState\":\"CH\",\"trigger\":\"2026-11-30\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("memberState"));
  }

  @Test
  void aLimitWithoutANumberIsNotCountable() throws Exception {
    compute("apr-art24-4-medical-results", "{\"memberState\":\"IT\",\"trigger\":\"2026-11-30\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:not-countable"));
  }

  @Test
  void aBatchAnswersInOrderAndWithoutSteps() throws Exception {
    mvc.perform(post("/api/v1/time-limits/compute").contentType(MediaType.APPLICATION_JSON).content(
            """
            {"items":[{"timeLimit":"apr-art27-1-registration","memberState":"IT","trigger":"2026-11-23"},
                      {"timeLimit":"nothing","memberState":"IT","trigger":"2026-11-23"},
                      {"timeLimit":"edc-art24-2-sar","memberState":"GR","trigger":"2026-11-23T10:00:00+02:00"}]}"""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.results", hasSize(3)))
        .andExpect(jsonPath("$.results[0].strictEnd").value("2026-11-28"))
        .andExpect(jsonPath("$.results[0].steps").doesNotExist())
        .andExpect(jsonPath("$.results[0].problem").doesNotExist())
        .andExpect(jsonPath("$.results[1].problem.type").value("urn:pactway:problem:unknown-time-limit"))
        .andExpect(jsonPath("$.results[2].strictEnd").value("2026-11-26T10:00:00+02:00"));
  }

  @Test
  void aBatchOfMoreThanTenThousandIsRefused() throws Exception {
    String items = String.join(",", Collections.nCopies(10_001, "{}"));
    mvc.perform(post("/api/v1/time-limits/compute")
            .contentType(MediaType.APPLICATION_JSON).content("{\"items\":[" + items + "]}"))
        .andExpect(status().isUnprocessableEntity());
  }

  private ResultActions compute(String id, String body) throws Exception {
    return mvc.perform(post("/api/v1/time-limits/" + id + "/compute").contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
