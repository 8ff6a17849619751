package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import eu.pactway.simulation.ScenarioReport.StepReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the newest paper of a kind as its addressee would: {@code {kind, says: [..], saysNot: [..]}}. */
final class PaperExpectation {

  private final ScenarioApi api;
  private final String caseNumber;

  PaperExpectation(ScenarioApi api, String caseNumber) {
    this.api = api;
    this.caseNumber = caseNumber;
  }

  StepReport check(JsonNode expected) {
    String kind = expected.path("kind").asText();
    String text =
        StreamSupport.stream(api.read(caseNumber, "/documents").spliterator(), false)
            .filter(document -> document.path("kind").asText().equals(kind))
            .findFirst()
            .map(document -> text(api.content(caseNumber, document.path("id").asText())))
            .orElse(null);
    if (text == null) {
      return new StepReport(false, "there is no paper " + kind);
    }
    List<String> wrong = new ArrayList<>();
    expected.path("says").forEach(words -> expect(text.contains(words.asText()), "does not say: " + words.asText(), wrong));
    expected.path("saysNot").forEach(words -> expect(!text.contains(words.asText()), "says: " + words.asText(), wrong));
    return new StepReport(wrong.isEmpty(), "paper " + kind + (wrong.isEmpty() ? " reads as expected" : " " + String.join("; ", wrong) + " in: " + text));
  }

  private static void expect(boolean holds, String otherwise, List<String> wrong) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }

  private static String text(byte[] pdf) {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return text.toString().replaceAll("\\s+", " ");
  }
}
