package eu.pactway.partner;

import java.time.Instant;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** The independent fundamental-rights monitor: SCR Art 10, APR Art 43(4). It learns of cases by number and holds no persons. */
public interface MonitorPort {

  /** A time limit has passed; {@code timeLimit} is its id in the catalogue. */
  record BreachReport(String caseNumber, String timeLimit, String article, Instant at) {}

  /** Another event that the monitor must be able to see, {@code type} such as {@code screening-ended-incomplete} or {@code allegation}. */
  record EventReport(String caseNumber, String type, String article, Instant at, String text) {}

  @PostExchange("/breaches")
  Receipt reportBreach(Call call, @RequestBody BreachReport breach);

  @PostExchange("/events")
  Receipt reportEvent(Call call, @RequestBody EventReport event);
}
