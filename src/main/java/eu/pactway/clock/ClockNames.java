package eu.pactway.clock;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What a caseworker reads for a time limit. */
final class ClockNames {

  private static final Pattern ARTICLE = Pattern.compile("^Arts? \\d+[a-z]?(\\([^)\\s]+\\))*");
  private static final Map<String, String> KNOWN = read();

  private ClockNames() {}

  /** As {@code clocks/names.yaml} has it, otherwise by its id: {@code apr-art27-1-registration} becomes "registration (APR Art 27(1))". */
  static String of(String timeLimit, String article) {
    String[] parts = timeLimit.split("-");
    String words = KNOWN.get(timeLimit);
    if (words == null) {
      words = Arrays.stream(parts).skip(1).filter(part -> !part.matches("art\\d.*|\\d+[a-z]?|[a-z]|ret")).collect(Collectors.joining(" "));
    }
    Matcher found = ARTICLE.matcher(article);
    String where = parts[0].toUpperCase(Locale.ROOT) + " " + (found.find() ? found.group() : article);
    return words.isEmpty() ? where : words + " (" + where + ")";
  }

  static Map<String, String> known() {
    return KNOWN;
  }

  private static Map<String, String> read() {
    try (InputStream file = new ClassPathResource("clocks/names.yaml").getInputStream()) {
      return new YAMLMapper().readValue(file, new TypeReference<Map<String, String>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The names of the clocks cannot be read", unreadable);
    }
  }
}
