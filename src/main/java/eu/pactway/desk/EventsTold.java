package eu.pactway.desk;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.ByHand;
import eu.pactway.casefile.EventTypes;
import eu.pactway.casefile.EventTypes.EventType;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.PlainText;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was told of the event that a task stands for: a form that names {@code told_applicant_died} shows the last event of the type
 * {@code applicant-died}, or each where {@code at-the-desk.yaml} says so, who told it, and what came along, in the words in which it was asked.
 */
@Component
class EventsTold implements FormContribution {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private final Inbox inbox;
  private final Authority authority;
  private final Map<String, EventType> types;

  EventsTold(EventTypes types, Inbox inbox, Authority authority) {
    this.inbox = inbox;
    this.authority = authority;
    this.types = types.all().stream().filter(type -> type.byHand() != null).collect(Collectors.toMap(EventType::type, type -> type));
  }

  @Override
  public Set<String> keys() {
    return types.keySet().stream().map(EventsTold::key).collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    var told = new LinkedHashMap<String, Object>();
    for (InboxMessageView event : inbox.of(task.caseNumber())) {
      if (types.containsKey(event.type())) {
        ByHand byHand = types.get(event.type()).byHand();
        told.merge(key(event.type()), text(event, byHand), (earlier, later) -> byHand.everyOne() ? earlier + "\n\n" + later : later);
      }
    }
    return told;
  }

  private static String key(String type) {
    return "told_" + type.replace('-', '_');
  }

  private String text(InboxMessageView event, ByHand byHand) {
    var lines = new ArrayList<String>();
    String at = (event.at().dateOnly() ? DAY : MINUTE).format(event.at().at().atZone(authority.zone()));
    lines.add("*" + at + ", told by " + PlainText.of(event.source()) + "*");
    for (ByHand.Question question : byHand.asks()) {
      Object answer = event.data().get(question.key());
      if (answer != null) {
        String label = question.label() + (question.label().endsWith("?") ? "**" : ":**");
        lines.add("**" + label + " " + PlainText.of(question.choices().getOrDefault(answer.toString(), answer.toString())));
      }
    }
    Object reason = event.data().get(ByHand.REASON);
    if (reason != null) {
      lines.add(PlainText.of(reason.toString()));
    }
    return String.join("  \n", lines);
  }
}
