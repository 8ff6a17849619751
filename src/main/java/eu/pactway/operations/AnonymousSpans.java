package eu.pactway.operations;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Takes from each span what could tell of a person before it leaves: addresses as they were called (the template of the address stays),
 * messages of exceptions (their class stays), and whatever else is not known to be harmless.
 */
final class AnonymousSpans implements SpanExporter {

  /** What stays: values out of small sets that we or the libraries define. */
  private static final Set<String> HARMLESS =
      Set.of("method", "uri", "status", "outcome", "exception", "client.name", "process", "step", "code.function", "code.namespace");

  private final SpanExporter exporter;

  AnonymousSpans(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return exporter.export(spans.stream().map(span -> (SpanData) new Anonymous(span)).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }

  private static final class Anonymous extends DelegatingSpanData {

    private Anonymous(SpanData span) {
      super(span);
    }

    @Override
    public Attributes getAttributes() {
      return super.getAttributes().toBuilder().removeIf(key -> !HARMLESS.contains(key.getKey())).build();
    }

    @Override
    public int getTotalAttributeCount() {
      return getAttributes().size();
    }

    @Override
    public List<EventData> getEvents() {
      return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
      return 0;
    }

    /** Without the description, which is the message of an exception. */
    @Override
    public StatusData getStatus() {
      return StatusData.create(super.getStatus().getStatusCode(), "");
    }
  }
}
