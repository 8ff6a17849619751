package eu.pactway.clock;

import eu.pactway.law.TimeLimit;

/** An adjustment that the act does not allow; the message names the article. */
public class AdjustmentRefusedException extends RuntimeException {

  private final String article;

  public AdjustmentRefusedException(TimeLimit limit, String why) {
    super("%s, %s: %s".formatted(limit.act(), limit.article(), why));
    this.article = limit.article();
  }

  /** The article of the limit. */
  public String article() {
    return article;
  }
}
