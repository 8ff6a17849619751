package eu.pactway.operations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Figures of one query by their labels. The query is asked at most once in a while, however many gauges read it and however often
 * they are scraped. Labels once seen stay: what is gone reads zero and does not vanish, so that an alarm on it ends.
 */
class Reading {

  private final Supplier<Map<List<String>, Double>> query;
  private final long keptFor;
  private final LongSupplier nanoTime;
  private Map<List<String>, Double> figures = Map.of();
  private long readAt;
  private boolean read;

  Reading(Supplier<Map<List<String>, Double>> query, Duration keptFor, LongSupplier nanoTime) {
    this.query = query;
    this.keptFor = keptFor.toNanos();
    this.nanoTime = nanoTime;
  }

  /** The figure under these labels; zero where there is none. */
  double of(List<String> labels) {
    return fresh().getOrDefault(labels, 0.0);
  }

  Set<List<String>> labels() {
    return fresh().keySet();
  }

  private synchronized Map<List<String>, Double> fresh() {
    long now = nanoTime.getAsLong();
    if (!read || now - readAt >= keptFor) {
      figures = query.get();
      readAt = now;
      read = true;
    }
    return figures;
  }
}
