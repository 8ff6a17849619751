package eu.pactway.asylum;

import eu.pactway.casefile.Authority;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.law.Catalogue;
import eu.pactway.law.NationalProfile.AdviserAtInterview;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells who plans and who holds an interview when the legal adviser may speak: at any time, unless this State limits it (APR Art 13(13)). */
@Component
class AdviserWordShown implements FormContribution {

  private static final String KEY = "shown_adviser_word";

  private final AdviserAtInterview rule;

  AdviserWordShown(Catalogue catalogue, Authority authority) {
    this.rule = catalogue.profile(authority.memberState()).adviserAtInterview();
  }

  @Override
  public Set<String> keys() {
    return Set.of(KEY);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    return Map.of(KEY, words());
  }

  private String words() {
    String where = rule.provision() == null ? "" : " (" + rule.provision() + ")";
    return rule.onlyAtTheEnd()
        ? "The legal adviser may speak at the end of the interview" + where + ": give that chance before you close it (APR Art 13(13))."
        : "The legal adviser may speak at any time of the interview" + where + "; this State makes no use of the option to limit that to its end (APR Art 13(13)).";
  }
}
