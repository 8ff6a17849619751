package eu.pactway.api;

import eu.pactway.casefile.PersonView;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the applicant's names out of a text. Texts of the timeline should hold none; this is the second lock on the door for readers who
 * follow cases without names.
 */
class NameMask implements UnaryOperator<String> {

  private final Pattern names;

  NameMask(PersonView applicant) {
    String words =
        Stream.of(applicant.givenNames(), applicant.familyNames())
            .flatMap(name -> Arrays.stream(name.split("\\s+")))
            .filter(word -> word.length() > 1)
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.names = words.isEmpty() ? null : Pattern.compile("(?<!\\p{L})(" + words + ")(?!\\p{L})", Pattern.UNICODE_CASE);
  }

  @Override
  public String apply(String text) {
    return names == null || text == null ? text : names.matcher(text).replaceAll(Matcher.quoteReplacement("(name)"));
  }
}
