package eu.pactway.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a case: {@code <Member State>-<year>-<seven-digit sequence>-<check digit>}, as in {@code IT-2026-0000001-7}.
 *
 * <p>The check digit is ISO 7064 MOD 11,10 over the digits of the number that is formed by the letters of the Member State (their place
 * in the alphabet: I = 9, T = 20), the year and the sequence. It finds every single wrong digit and nearly every swap of neighbours.
 */
final class CaseNumber {

  private static final Pattern SHAPE = Pattern.compile("([A-Z]{2})-(\\d{4})-(\\d{7})-(\\d)");

  private CaseNumber() {}

  static String of(String memberState, int year, int sequence) {
    var body = "%s-%04d-%07d".formatted(memberState, year, sequence);
    return body + "-" + checkDigit(body);
  }

  /** True for a number of the right shape whose check digit fits. */
  static boolean isValid(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches() && text.equals(of(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
  }

  private static int checkDigit(String body) {
    int product = 10;
    for (char digit : digits(body).toCharArray()) {
      int sum = (digit - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }

  private static String digits(String body) {
    var digits = new StringBuilder();
    body.chars().filter(Character::isLetterOrDigit).forEach(c -> digits.append(Character.isLetter(c) ? c - 'A' + 1 : c - '0'));
    return digits.toString();
  }
}
