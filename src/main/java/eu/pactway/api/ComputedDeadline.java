package eu.pactway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.law.Deadline;
import eu.pactway.law.ExplanationStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The ends of a limit as answered.
 *
 * @param strictEnd the last day, or the moment for hours
 * @param legalEnd the last day, or the moment for hours
 * @param ruleSet the act whose words were counted, see {@code GET /api/v1/rule-sets}
 * @param ruleVersion the version of the law files
 * @param standsStill true where a suspension has no end yet: the ends are those computed so far; else left out
 * @param strictEndInstant the moment the limit is over, with the offset of the Member State
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComputedDeadline(
    String timeLimit,
    String strictEnd,
    String legalEnd,
    String strictEndInstant,
    String legalEndInstant,
    String calendarVersion,
    String ruleSet,
    String ruleVersion,
    Boolean standsStill,
    List<ExplanationStep> steps) {

  static ComputedDeadline of(Deadline deadline, ZoneId zone, boolean withSteps) {
    String strict = moment(deadline.strictEndInstant(), zone);
    String legal = moment(deadline.legalEndInstant(), zone);
    return new ComputedDeadline(
        deadline.timeLimit(),
        end(deadline.strictEnd(), strict),
        end(deadline.legalEnd(), legal),
        strict,
        legal,
        deadline.calendarVersion(),
        deadline.ruleSet(),
        deadline.ruleVersion(),
        deadline.standsStill() ? true : null,
        withSteps ? deadline.steps() : null);
  }

  private static String end(LocalDate day, String moment) {
    return day == null ? moment : day.toString();
  }

  private static String moment(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}
