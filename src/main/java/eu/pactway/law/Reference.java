package eu.pactway.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an adjustment rests on: an id of the law files, or an article as people write it. Read once, compared with many. */
final class Reference {

  /** An article or a paragraph of one: "46(1)", "12(2)(a)", "51". */
  private static final Pattern ARTICLE = Pattern.compile("\\d+[a-z]?(?:\\(\\w+\\))*");

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
  private static final Pattern ABBREVIATION = Pattern.compile("\\barts?\\b|\\s+");
  private static final String GROUND = "--";

  /** References of the law files themselves, of which there are a few hundred. */
  private static final Map<String, Reference> LAW = new ConcurrentHashMap<>();

  private static final Reference NONE = new Reference("");

  private final String plain;
  private final boolean id;
  private final String ground;
  private final List<String> articles;

  private Reference(String text) {
    id = ID.matcher(text).matches();
    plain = id ? text : ABBREVIATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    ground = id && text.contains(GROUND) ? text.substring(text.indexOf(GROUND)) : null;
    articles = id ? List.of() : ARTICLE.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The reference that somebody made; null for none. */
  static Reference of(String text) {
    return text == null ? NONE : new Reference(text);
  }

  /** Whether it is that id of the law, or names the whole of that article: "CFMR 12(2)(a)" and "CFMR Art 12(2)(a)" are one. */
  boolean names(String idOrArticle) {
    return this != NONE && idOrArticle != null && plain.equals(law(idOrArticle).plain);
  }

  /** Whether both ids name the same ground, of the same limit or of a sister: "a--technical" and "b--technical". */
  boolean sameGround(String other) {
    return ground != null && other.endsWith(ground);
  }

  /** Whether an article as people write it and the articles of the law name one article or paragraph. */
  boolean shares(String lawArticles) {
    if (articles.isEmpty() || lawArticles == null) {
      return false;
    }
    List<String> known = law(lawArticles).articles;
    return articles.stream().anyMatch(a -> known.stream().anyMatch(k -> k.equals(a) || within(a, k) || within(k, a)));
  }

  private static Reference law(String text) {
    Reference known = LAW.get(text);
    return known != null ? known : LAW.computeIfAbsent(text, Reference::new);
  }

  private static boolean within(String inner, String outer) {
    return inner.length() > outer.length() && inner.charAt(outer.length()) == '(' && inner.startsWith(outer);
  }
}
