package eu.pactway.models.layout;

import eu.pactway.models.layout.LayoutPlan.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Lane;

/** Writes into each lane of a model's XML the nodes that stand in its rows. */
final class Lanes {

  private static final Pattern MEMBER = Pattern.compile("\\s*<(\\w+:)?flowNodeRef>[^<]*</(\\w+:)?flowNodeRef>");

  private Lanes() {}

  static String withMembers(String xml, List<Lane> lanes, Scope process, LayoutPlan plan) {
    Map<String, List<String>> members = new LinkedHashMap<>();
    lanes.forEach(lane -> members.put(lane.getId(), new ArrayList<>()));
    process.nodes().forEach(node -> add(members, node.getId(), node.getId(), plan));
    process.boundaries().forEach(event -> add(members, event.getAttachedTo().getId(), event.getId(), plan));
    String text = xml;
    for (Map.Entry<String, List<String>> lane : members.entrySet()) {
      text = replace(text, lane.getKey(), lane.getValue());
    }
    return text;
  }

  private static void add(Map<String, List<String>> members, String place, String member, LayoutPlan plan) {
    Cell cell = plan.grid().cells().get(place);
    plan.lanes().forEach((lane, rows) -> {
      if (rows.first() <= cell.row() && cell.row() <= rows.last()) {
        members.get(lane).add(member);
      }
    });
  }

  private static String replace(String xml, String lane, List<String> members) {
    String id = "\\bid=\"" + Pattern.quote(lane) + "\"";
    Matcher m =
        Pattern.compile("([ \\t]*)<(\\w+:)?lane\\b([^>]*" + id + "[^>]*?)(/>|>(.*?)</(?:\\w+:)?lane>)", Pattern.DOTALL).matcher(xml);
    if (!m.find()) {
      throw new LayoutException(lane + ": the lane is not written as an element of its own");
    }
    String indent = m.group(1);
    String prefix = m.group(2) == null ? "" : m.group(2);
    String kept = m.group(5) == null ? "" : MEMBER.matcher(m.group(5)).replaceAll("").stripTrailing();
    StringBuilder out = new StringBuilder(indent + "<" + prefix + "lane" + m.group(3).stripTrailing() + ">" + kept);
    String reference = prefix + "flowNodeRef>";
    members.forEach(member -> out.append("\n" + indent + "  <" + reference + member + "</" + reference));
    out.append("\n" + indent + "</" + prefix + "lane>");
    return xml.substring(0, m.start()) + out + xml.substring(m.end());
  }
}
