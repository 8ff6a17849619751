package eu.pactway.law;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendars of public holidays of all Member States: those of the library, as corrected by {@code law/calendars/<MS>.yaml}. A State's
 * calendar is read when it is first asked for.
 */
public final class Calendars {

  private final LawFiles files;
  private final Map<String, HolidayCalendar> calendars = new ConcurrentHashMap<>();
  private final ObjectMapper yaml =
      YAMLMapper.builder().findAndAddModules().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Calendars(LawFiles files) {
    this.files = files;
  }

  /** The calendars of the law files. */
  public static Calendars load() {
    return new Calendars(LawFiles.classpath());
  }

  /** The calendar of the State whose duty is running. */
  public HolidayCalendar of(MemberState state) {
    return calendars.computeIfAbsent(state.code(), code -> new NationalCalendar(state, corrections(state)));
  }

  private CalendarCorrections corrections(MemberState state) {
    String file = "calendars/" + state.code() + ".yaml";
    return files.read(file).map(text -> parse(file, state, text)).orElse(CalendarCorrections.NONE);
  }

  private CalendarCorrections parse(String file, MemberState state, byte[] text) {
    try {
      return yaml.readValue(text, CalendarCorrections.class);
    } catch (IOException e) {
      throw new CatalogueException(file, state.code(), "corrections", e.getMessage());
    }
  }
}
