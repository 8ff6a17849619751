package eu.pactway.dataprotection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.CaseFile;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an erasure stands in the log, and lists of erasures that were kept apart: lines of the log among others, or answers of the REST. */
final class ErasureLines {

  /** Of case number, ground and moment. */
  static final String LOGGED = "Erased: case {} by {} at {}";

  private static final String BEGINS = "Erased: case ";
  private static final Pattern LINE = Pattern.compile(BEGINS + "(\\S+) by ([A-Za-z0-9(). ]+) at (\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private ErasureLines() {}

  /**
   * Lines that say nothing of an erasure are passed over.
   *
   * @throws IllegalArgumentException naming the line that begins as one of an erasure and is none; nothing of the list is to be used then
   */
  static List<ErasedBefore> read(List<String> lines) {
    List<ErasedBefore> all = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      try {
        all.addAll(read(lines.get(at)));
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        throw new IllegalArgumentException("Line " + (at + 1) + " is of an erasure and cannot be read", unreadable);
      }
    }
    return all;
  }

  private static List<ErasedBefore> read(String line) {
    if (line.strip().startsWith("{\"items\"")) {
      return answered(line);
    }
    if (!line.contains(BEGINS)) {
      return List.of();
    }
    Matcher erased = LINE.matcher(line);
    if (!erased.find()) {
      throw new IllegalArgumentException("no such line");
    }
    return List.of(erased(erased.group(1), erased.group(2), erased.group(3)));
  }

  private static List<ErasedBefore> answered(String line) {
    try {
      List<ErasedBefore> all = new ArrayList<>();
      for (JsonNode item : JSON.readTree(line).path("items")) {
        all.add(erased(item.path("caseNumber").asText(), item.path("ground").asText(), item.path("erasedAt").asText()));
      }
      return all;
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("no answer of the REST", broken);
    }
  }

  private static ErasedBefore erased(String caseNumber, String ground, String at) {
    if (!CaseFile.isNumber(caseNumber) || ground.isBlank()) {
      throw new IllegalArgumentException("no number of a case, or no ground");
    }
    return new ErasedBefore(caseNumber, ground, OffsetDateTime.parse(at).toInstant());
  }
}
