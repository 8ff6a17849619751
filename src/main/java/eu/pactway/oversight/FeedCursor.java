package eu.pactway.oversight;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place behind an entry: the transaction that wrote it and its position, so that late commits are not passed over. */
record FeedCursor(long transaction, long position) {

  static final FeedCursor START = new FeedCursor(0, 0);
  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{1,18})");

  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((transaction + ":" + position).getBytes(StandardCharsets.UTF_8));
  }

  /** @throws IllegalArgumentException where the text is no cursor */
  static FeedCursor read(String text) {
    if (text == null || text.isBlank()) {
      return START;
    }
    Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    if (!parts.matches()) {
      throw new IllegalArgumentException("no cursor of this feed");
    }
    return new FeedCursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }
}
