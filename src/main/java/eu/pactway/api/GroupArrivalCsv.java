package eu.pactway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Reads the list of a group arrival as a spreadsheet saves it: comma-separated, the names of the columns in the first line, languages
 * separated by spaces, {@code yes} or {@code true} for an unaccompanied minor.
 */
@Component
class GroupArrivalCsv {

  static final List<String> COLUMNS =
      List.of(
          "givenNames",
          "familyNames",
          "dateOfBirth",
          "sex",
          "nationality",
          "languages",
          "unaccompaniedMinor",
          "family",
          "applicationMadeAt",
          "externalReference");
  private static final Set<String> YES = Set.of("yes", "true");
  private static final Set<String> NO = Set.of("", "no", "false");

  private final ObjectReader reader =
      new CsvMapper()
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .readerForMapOf(String.class)
          .with(CsvSchema.emptySchema().withHeader());

  /** @throws InvalidInputException naming the column, or the line, that cannot be read */
  List<GroupArrivalRequest.Member> read(String csv) {
    try (MappingIterator<Map<String, String>> lines = reader.readValues(csv)) {
      List<GroupArrivalRequest.Member> members = new ArrayList<>();
      while (lines.hasNext()) {
        members.add(member(members.size(), lines.next()));
      }
      return members;
    } catch (JsonProcessingException unreadable) {
      throw InvalidInputException.of("line " + unreadable.getLocation().getLineNr(), "cannot be read as CSV");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static GroupArrivalRequest.Member member(int index, Map<String, String> line) {
    var unknown = new TreeSet<>(line.keySet());
    COLUMNS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw InvalidInputException.of(unknown.first(), "unknown column; known are " + COLUMNS);
    }
    var person =
        new OpenCaseRequest.PersonInput(
            line.get("givenNames"),
            line.get("familyNames"),
            line.get("dateOfBirth"),
            line.get("sex"),
            line.get("nationality"),
            languages(line.get("languages")));
    return new GroupArrivalRequest.Member(
        person,
        line.get("applicationMadeAt"),
        unaccompanied(index, line.getOrDefault("unaccompaniedMinor", "")),
        line.get("family"),
        line.get("externalReference"));
  }

  private static List<String> languages(String text) {
    return text == null || text.isBlank() ? List.of() : Arrays.asList(text.trim().split("\\s+"));
  }

  private static boolean unaccompanied(int index, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw InvalidInputException.of("members[" + index + "].unaccompaniedMinor", "must be yes or no");
    }
    return YES.contains(word);
  }
}
