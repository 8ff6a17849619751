package eu.pactway.law;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what an adjustment rests on: an id of the law files, or an article as people write it. */
final class References {

  /** An article or a paragraph of one: "46(1)", "12(2)(a)", "51". */
  private static final Pattern ARTICLE = Pattern.compile("\\d+[a-z]?(?:\\(\\w+\\))*");

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  private static final String GROUND = "--";

  private References() {}

  /** Whether the reference is the id, or names the whole article: "CFMR 12(2)(a)" and "CFMR Art 12(2)(a)" are one. */
  static boolean same(String reference, String idOrArticle) {
    return reference != null && idOrArticle != null && plain(reference).equals(plain(idOrArticle));
  }

  /** Whether it is an id of the law files rather than an article. */
  static boolean isId(String reference) {
    return reference != null && ID.matcher(reference).matches();
  }

  /** Whether both ids name the same ground, of the same limit or of a sister: "a--technical" and "b--technical". */
  static boolean sameGround(String id, String other) {
    return isId(id) && id.contains(GROUND) && other.endsWith(id.substring(id.indexOf(GROUND)));
  }

  /** Whether an article as people write it and the articles of the law name one article or paragraph. */
  static boolean share(String reference, String articles) {
    if (reference == null || articles == null || isId(reference)) {
      return false;
    }
    List<String> known = articles(articles);
    return articles(reference).stream().anyMatch(a -> known.stream().anyMatch(k -> k.equals(a) || within(a, k) || within(k, a)));
  }

  private static boolean within(String inner, String outer) {
    return inner.startsWith(outer + "(");
  }

  private static List<String> articles(String text) {
    Matcher matcher = ARTICLE.matcher(text);
    return matcher.results().map(r -> r.group()).toList();
  }

  private static String plain(String reference) {
    return reference.toLowerCase(Locale.ROOT).replaceAll("\\barts?\\b", "").replaceAll("\\s+", "");
  }
}
