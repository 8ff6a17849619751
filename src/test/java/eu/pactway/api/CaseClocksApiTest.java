package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import eu.pactway.law.Catalogue;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** The clocks of a case over REST: read, explained, previewed, adjusted. */
class CaseClocksApiTest extends CaseApiScene {

  @Test
  void theClocksOfACaseAreReadAndExplained() throws Exception {
    String number = open("system", null, CASE);
    clocks.start(number, REGISTRATION);
    read("monitor", "/api/v1/cases/" + number + "/clocks")
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].state", hasItem("running")))
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].strictEnd", hasItem("2026-06-27")))
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].legalEnd", hasItem("2026-06-29")))
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].legalEndInstant", hasItem("2026-06-30T00:00:00+02:00")));
    read("monitor", "/api/v1/cases/" + number + "/clocks/" + REGISTRATION)
        .andExpect(jsonPath("$.steps[*].rule", hasItem("roll")))
        .andExpect(jsonPath("$.adjustments", hasSize(0)))
        .andExpect(jsonPath("$.calendarVersion", containsString("IT")));
    read("monitor", "/api/v1/cases/" + number + "/clocks/" + EXAMINATION).andExpect(status().isNotFound());
    read("monitor", "/api/v1/cases/" + number + "/clocks/apr-art999").andExpect(status().isNotFound());
  }

  @Test
  void anAdjustmentIsShownBeforeItIsMade() throws Exception {
    String number = open("system", null, CASE);
    caseFile.record(number, "application-lodged", Instant.parse("2026-07-01T08:00:00Z"), false, "test");
    String before = clocks.start(number, EXAMINATION).strictEnd().toString();
    String path = "/api/v1/cases/" + number + "/clocks/" + EXAMINATION + "/adjustments";
    String request = "{\"kind\":\"extension\",\"ref\":\"" + extension() + "\",\"by\":3,\"unit\":\"months\",\"reason\":\"Complex case\"}";
    send("caseworker", post(path + "?preview=true"), request)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.before.strictEnd").value(before))
        .andExpect(jsonPath("$.after.strictEnd", not(before)));
    assertThat(clocks.find(number, EXAMINATION).orElseThrow().strictEnd()).hasToString(before);
    String key = UUID.randomUUID().toString();
    String after = text(send("caseworker", post(path).header("Idempotency-Key", key), request).andExpect(status().isOk()));
    assertThat(JsonPath.<String>read(after, "$.strictEnd")).isNotEqualTo(before);
    assertThat(text(send("caseworker", post(path).header("Idempotency-Key", key), request))).isEqualTo(after);
  }

  @Test
  void aClockStandsStillUntilSomebodyEndsTheSuspension() throws Exception {
    String number = open("system", null, CASE);
    caseFile.record(number, "application-lodged", Instant.parse("2026-07-01T08:00:00Z"), false, "test");
    clocks.start(number, EXAMINATION);
    String path = "/api/v1/cases/" + number + "/clocks/" + EXAMINATION + "/adjustments";
    String postponed = "{\"kind\":\"suspension\",\"ref\":\"" + EXAMINATION + "--postponement\",\"reason\":\"uncertain\",%s}";
    send("caseworker", post(path + "?preview=true"), postponed.formatted("\"from\":\"2026-07-02\""))
        .andExpect(jsonPath("$.before.endKnown").value(true))
        .andExpect(jsonPath("$.after.endKnown").value(false))
        .andExpect(jsonPath("$.after.state").value("suspended"))
        .andExpect(jsonPath("$.after.strictEnd").value("2027-01-01"));
    send("caseworker", post(path), postponed.formatted("\"from\":\"2026-07-02\",\"until\":\"no-such-event\""))
        .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.errors[0].field").value("until"));
    send("caseworker", post(path), postponed.formatted("\"from\":\"2026-07-02\"")).andExpect(jsonPath("$.endKnown").value(false));
    send("caseworker", post(path), postponed.formatted("\"to\":\"2026-07-12\""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.endKnown").value(true))
        .andExpect(jsonPath("$.strictEnd").value("2027-01-11"));
  }

  @Test
  void theEndOfAClockIsExplainedOnAPageForTheFile() throws Exception {
    String number = open("system", null, CASE);
    caseFile.record(number, "application-lodged", Instant.parse("2026-07-01T08:00:00Z"), false, "test");
    clocks.start(number, EXAMINATION);
    String path = "/api/v1/cases/" + number + "/clocks/" + EXAMINATION;
    String request = "{\"kind\":\"extension\",\"ref\":\"" + extension() + "\",\"by\":3,\"unit\":\"months\",\"reason\":\"complex <b>facts</b>\"}";
    send("caseworker", post(path + "/adjustments"), request)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.ruleVersion").value(Catalogue.load().version()))
        .andExpect(jsonPath("$.adjustments[0].madeBy").value("caseworker"));

    String page = text(read("supervisor", path + "/explanation")
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML)));

    assertThat(page).contains(number, "APR Art 73", "Regulation (EU) 2024/1348", "caseworker", "complex &lt;b&gt;facts&lt;/b&gt;",
        Catalogue.load().version(), "Extended to", "jollyday").doesNotContain("<b>");
    read("supervisor", path + "/explanation.pdf").andExpect(status().isOk()).andExpect(content().contentType(MediaType.APPLICATION_PDF));
    byte[] pdf = mvc.perform(get(path + "/explanation").accept(MediaType.APPLICATION_PDF).with(SignedIn.as("supervisor", "supervisor")))
        .andExpect(status().isOk())
        .andReturn().getResponse().getContentAsByteArray();
    assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1))
        .contains(number, "How the end of a time limit was found", "Extended to", "complex <b>facts</b>", "caseworker");
    String kept = JsonPath.read(text(send("supervisor", post(path + "/explanation"), "{}").andExpect(status().isCreated())), "$.documentId");
    read("supervisor", "/api/v1/cases/" + number + "/documents/" + kept)
        .andExpect(status().isOk())
        .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    mvc.perform(post(path + "/explanation").with(SignedIn.as("monitor", "monitor"))).andExpect(status().isForbidden());
    read("monitor", path + "/explanation").andExpect(status().isOk());
    read("admin", path + "/explanation").andExpect(status().isForbidden());
    read("supervisor", "/api/v1/cases/" + number + "/clocks/rd-art19-reporting/explanation").andExpect(status().isNotFound());
  }

  @Test
  void anAdjustmentThatTheActDoesNotAllowOrThatMakesNoSenseIsRefused() throws Exception {
    String number = open("system", null, CASE);
    clocks.start(number, REGISTRATION);
    String path = "/api/v1/cases/" + number + "/clocks/" + REGISTRATION + "/adjustments";
    send("caseworker", post(path), "{\"kind\":\"extension\",\"ref\":\"no-such\",\"by\":3,\"unit\":\"months\",\"reason\":\"x\"}")
        .andExpect(status().isUnprocessableEntity());
    send("caseworker", post(path), "{\"kind\":\"wish\",\"reason\":\"x\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("kind"));
    send("caseworker", post(path), "{\"kind\":\"extension\"}").andExpect(jsonPath("$.errors[0].field").value("reason"));
    send("monitor", post(path), "{\"kind\":\"extension\",\"reason\":\"x\"}").andExpect(status().isForbidden());
  }

  private static String extension() {
    return Catalogue.load().get(EXAMINATION).extensions().get(0).id();
  }
}
