package eu.pactway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How often something may happen, counted for each key by itself: so many at once, then so many in each period. Forgets keys that rest. */
final class Allowance {

  // An attacker invents keys without end; the oldest give way.
  private static final int MOST_KEYS = 100_000;

  private final int atOnce;
  private final int again;
  private final Duration period;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  Allowance(int atOnce, int again, Duration period, TimeMeter time) {
    this.atOnce = atOnce;
    this.again = again;
    this.period = period;
    this.time = time;
    this.buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(period.multipliedBy(1 + atOnce / again)).build();
  }

  /** Takes one; zero where there was one, else how long to wait for the next. */
  Duration take(String key) {
    return Duration.ofNanos(bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /** Gives back one that was taken for what turned out not to count. */
  void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  private Bucket bucket(String key) {
    return buckets.get(
        key,
        fresh ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(again, period))
                .withCustomTimePrecision(time)
                .build());
  }
}
