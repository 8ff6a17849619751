package eu.pactway.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds articles in what people write: {@code APR Arts 35(1), (4) and 38} cites {@code APR Art 35(1)}, {@code 35(4)} and {@code 38}. */
final class Citations {

  private static final String PLACE = "(?:\\d+[a-z]?(?:\\(\\w+\\))*|(?:\\(\\w+\\))+)";
  private static final Pattern CITATION =
      Pattern.compile(
          "\\b(SCR|Eurodac|APR|AMMR|CFMR|RBPR|RCD|QR|RD|RES|SBC|EC|Charter) Arts? (" + PLACE
              + "(?:(?:,? and |,? or | to |, )" + PLACE + ")*)");
  private static final Pattern ONE = Pattern.compile(PLACE);

  private Citations() {}

  static List<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher citation = CITATION.matcher(text == null ? "" : text.replaceAll("\\s+", " "));
    while (citation.find()) {
      String article = "";
      for (String place : places(citation.group(2))) {
        article = place.startsWith("(") ? article.replaceFirst("\\(.*", "") + place : place;
        found.add(citation.group(1) + " Art " + article);
      }
    }
    return List.copyOf(found);
  }

  private static List<String> places(String text) {
    List<String> places = new ArrayList<>();
    Matcher place = ONE.matcher(text);
    while (place.find()) {
      places.add(place.group());
    }
    return places;
  }

  /** Whether one names the other, or a part of it. */
  static boolean meet(String one, String other) {
    return one.equals(other) || one.startsWith(other + "(") || other.startsWith(one + "(");
  }
}
