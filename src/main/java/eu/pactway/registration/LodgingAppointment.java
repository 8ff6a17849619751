package eu.pactway.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * The appointment at which an application is lodged, and the interpreter who is needed there (APR Arts 28(3) and 8(3)).
 *
 * @param from when the interpreter is needed; null where nobody has said
 * @param language ISO 639 code; null where it is none of those that the form offers
 * @param sex F or M where the applicant asked for it; null otherwise
 */
record LodgingAppointment(LocalDate day, LocalTime from, boolean interpreterNeeded, String language, String sex) {

  private static final int HOURS_AND_MINUTES = "09:30".length();

  static LodgingAppointment of(Map<String, Object> answers) {
    Object from = answers.get("interpreterFrom");
    Object language = answers.get("lodgingLanguage");
    return new LodgingAppointment(
        LocalDate.parse(answers.get("lodgingDate").toString()),
        from == null ? null : LocalTime.parse(from.toString().substring(0, HOURS_AND_MINUTES)),
        isNeeded(answers),
        language == null || language.equals("other") ? null : language.toString(),
        sex(answers.get("interpreterSex")));
  }

  /** Null where no hour is known. */
  Instant at(ZoneId zone) {
    return from == null ? null : day.atTime(from).atZone(zone).toInstant();
  }

  /** Appointments that were given before that was asked say whether an interpreter was booked. */
  private static boolean isNeeded(Map<String, Object> answers) {
    Object needed = answers.get("lodgingInterpreter");
    return needed == null ? Boolean.TRUE.equals(answers.get("interpreterBooked")) : needed.equals("needed");
  }

  private static String sex(Object wish) {
    return "female".equals(wish) ? "F" : "male".equals(wish) ? "M" : null;
  }
}
