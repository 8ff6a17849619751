package eu.pactway.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.pactway.clock.ClockState;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The clocks of the clock module as lines above a form: the soonest that somebody still has to act on. */
@Component
class ClockLines implements RunningClocks {

  private static final int MOST = 6;
  private static final Pattern ARTICLE = Pattern.compile("^Arts? \\d+[a-z]?(\\([^)\\s]+\\))*");

  private final StatutoryClocks clocks;
  private final Map<String, String> names = names();

  ClockLines(StatutoryClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public List<Line> of(String caseNumber) {
    return clocks.of(caseNumber).stream()
        .filter(clock -> clock.endedAt() == null && clock.state() != ClockState.CANCELLED)
        .filter(clock -> clock.kind() != Kind.RETENTION && clock.kind() != Kind.VALIDITY)
        .sorted(Comparator.comparing(ClockView::governingEnd))
        .limit(MOST)
        .map(clock -> new Line(name(clock), lastDay(clock), clock.governingEnd(), clock.state() == ClockState.SUSPENDED))
        .toList();
  }

  private static LocalDate lastDay(ClockView clock) {
    return clock.liberty() ? clock.strictEnd() : clock.legalEnd();
  }

  /** As {@code desk/clock-names.yaml} has it, otherwise by its id: {@code apr-art27-1-registration} becomes "registration (APR Art 27(1))". */
  String name(ClockView clock) {
    String[] parts = clock.timeLimit().split("-");
    String words = names.get(clock.timeLimit());
    if (words == null) {
      words = Arrays.stream(parts).skip(1).filter(part -> !part.matches("art\\d.*|\\d+[a-z]?|[a-z]|ret")).collect(Collectors.joining(" "));
    }
    Matcher article = ARTICLE.matcher(clock.article());
    String where = parts[0].toUpperCase(Locale.ROOT) + " " + (article.find() ? article.group() : clock.article());
    return words.isEmpty() ? where : words + " (" + where + ")";
  }

  static Map<String, String> names() {
    try (InputStream file = new ClassPathResource("desk/clock-names.yaml").getInputStream()) {
      return new YAMLMapper().readValue(file, new TypeReference<Map<String, String>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The names of the clocks cannot be read", unreadable);
    }
  }
}
