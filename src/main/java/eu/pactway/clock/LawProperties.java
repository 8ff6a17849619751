package eu.pactway.clock;

import eu.pactway.law.LawSettings;
import eu.pactway.law.MemberState;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a deployment sets about the law, {@code pactway.law.*}; wrong values stop the start.
 *
 * @param validFrom first day by rule set, such as {@code retreg}; in place of the one of the law files
 * @param readings the reading to take of an open question, by question
 * @param region the part of the Member State whose own holidays count for the authority; null for none
 */
@ConfigurationProperties("pactway.law")
record LawProperties(Map<String, LocalDate> validFrom, Map<String, String> readings, String region) {

  LawSettings settings(MemberState memberState) {
    Map<String, String> regions = region == null || region.isBlank() ? Map.of() : Map.of(memberState.code(), region);
    return new LawSettings(validFrom, readings, regions);
  }
}
