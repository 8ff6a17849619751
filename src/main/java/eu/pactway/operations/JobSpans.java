package eu.pactway.operations;

import eu.pactway.engine.JobWatch;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

/** A span a job of the engine, over the calls to partners that it makes: by the names of the model, with no word of the case. */
final class JobSpans implements JobWatch {

  private final Tracer tracer;

  JobSpans(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void run(String process, String step, Runnable job) {
    Span span = tracer.nextSpan().name("job " + step).tag("step", step).start();
    if (process != null) {
      span.tag("process", process);
    }
    try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
      job.run();
    } catch (RuntimeException failed) {
      span.tag("exception", failed.getClass().getSimpleName());
      throw failed;
    } finally {
      span.end();
    }
  }
}
