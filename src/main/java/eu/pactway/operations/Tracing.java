package eu.pactway.operations;

import eu.pactway.engine.JobWatch;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.tracing.ConditionalOnEnabledTracing;
import org.springframework.boot.actuate.autoconfigure.tracing.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces, where {@code management.tracing.enabled} switches them on: none leaves without going through {@link AnonymousSpans}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEnabledTracing
class Tracing {

  @Bean
  JobWatch jobSpans(Tracer tracer) {
    return new JobSpans(tracer);
  }

  @Bean
  SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
    return SpanExporters.of(exporters.orderedStream().map(exporter -> (SpanExporter) new AnonymousSpans(exporter)).toList());
  }
}
