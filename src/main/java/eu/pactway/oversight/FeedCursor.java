package eu.pactway.oversight;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place behind an entry: the transaction that wrote it and its position, so that late commits are not passed over; and the epoch in
 * which that transaction counts, for a database that was restored into another server ({@code server_epoch}).
 */
record FeedCursor(int epoch, long transaction, long position) {

  static final FeedCursor START = new FeedCursor(0, 0, 0);
  private static final int FIRST_EPOCH = 1;
  /** A cursor given out before there were epochs has no first part. */
  private static final Pattern FORM = Pattern.compile("(?:(\\d{1,8}):)?(\\d{1,18}):(\\d{1,18})");

  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((epoch + ":" + transaction + ":" + position).getBytes(StandardCharsets.UTF_8));
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
    int epoch = parts.group(1) == null ? FIRST_EPOCH : Integer.parseInt(parts.group(1));
    return new FeedCursor(epoch, Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
  }
}
