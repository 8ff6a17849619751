package eu.pactway.trace;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.law.Catalogue;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * Each time limit with what runs and exercises it, each other duty of an act with what does it, and each element of a model with its
 * articles; read once from the deployed files.
 */
public final class Traceability {

  private final List<LimitTrace> limits;
  private final List<ElementTrace> elements;
  private final List<DutyTrace> duties;

  private Traceability(List<LimitTrace> limits, List<ElementTrace> elements, List<DutyTrace> duties) {
    this.limits = List.copyOf(limits);
    this.elements = List.copyOf(elements);
    this.duties = List.copyOf(duties);
  }

  /** Of the class path. */
  public static Traceability load(Catalogue catalogue) {
    return load(catalogue, "classpath*:processes");
  }

  static Traceability load(Catalogue catalogue, String models) {
    TraceFiles files = new TraceFiles(models);
    List<BpmnModelInstance> processes = files.models("bpmn", Bpmn::readModelFromStream);
    List<DmnModelInstance> decisions = files.models("dmn", Dmn::readModelFromStream);
    List<ElementTrace> rules = decisions.stream().flatMap(ModelTraces::rules).toList();
    Map<String, List<ModelTraces.Use>> uses =
        processes.stream().flatMap(ModelTraces::uses).collect(Collectors.groupingBy(ModelTraces.Use::limit));
    Map<String, List<String>> running = running(files);
    JsonNode exercised = files.tree("classpath:traceability/exercised.yaml");
    Set<String> complete = texts(files.tree("classpath:law/complete.yaml"));
    Map<String, Vocabulary.Act> acts = new HashMap<>();
    catalogue.vocabulary().acts().forEach(act -> acts.put(act.number(), act));
    List<LimitTrace> limits = new ArrayList<>();
    for (TimeLimit limit : catalogue.all()) {
      List<ModelTraces.Use> of = uses.getOrDefault(limit.id(), List.of());
      String act = acts.get(limit.act()).id();
      limits.add(
          new LimitTrace(
              limit.id(),
              act,
              limit.article(),
              limit.scope().id(),
              limit.base(),
              complete.contains(act),
              of.stream().map(use -> new LimitTrace.RunBy(use.process(), use.element(), use.how())).toList(),
              running.getOrDefault(limit.id(), List.of()),
              of.stream().flatMap(use -> use.forms().stream()).distinct().toList(),
              citing(rules, act, limit.article()),
              List.copyOf(texts(exercised.path(limit.id()).path("scenarios"))),
              List.copyOf(texts(exercised.path(limit.id()).path("tests")))));
    }
    return new Traceability(
        limits, Stream.concat(processes.stream().flatMap(ModelTraces::elements), rules.stream()).toList(), duties(files));
  }

  /** In the order of the law files. */
  public List<LimitTrace> limits() {
    return limits;
  }

  /** Process by process and decision by decision. */
  public List<ElementTrace> elements() {
    return elements;
  }

  /** Act by act, in the order of the law's lists. */
  public List<DutyTrace> duties() {
    return duties;
  }

  private static List<DutyTrace> duties(TraceFiles files) {
    List<DutyTrace> duties = new ArrayList<>();
    for (Map.Entry<String, JsonNode> act : files.tree("classpath:traceability/duties.yaml").properties()) {
      for (JsonNode duty : act.getValue()) {
        duties.add(
            new DutyTrace(
                duty.path("id").asText(),
                act.getKey(),
                duty.path("article").asText(),
                duty.path("asks").asText(),
                inOrder(duty.path("by")),
                inOrder(duty.path("shown"))));
      }
    }
    return duties;
  }

  private static List<String> inOrder(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Map<String, List<String>> running(TraceFiles files) {
    Map<String, List<String>> running = new HashMap<>();
    for (JsonNode rule : files.entries("classpath*:law/running/*.yaml")) {
      List<String> starts = new ArrayList<>(texts(rule.path("startOn")));
      if (!starts.isEmpty()) {
        running.computeIfAbsent(rule.path("limit").asText(), id -> new ArrayList<>()).addAll(starts);
      }
    }
    return running;
  }

  private static List<String> citing(List<ElementTrace> rules, String act, String article) {
    String name = act.equals("edc") ? "Eurodac" : act.toUpperCase(Locale.ROOT);
    return Citations.in(name + " " + article).stream()
        .findFirst()
        .map(own -> rules.stream()
            .filter(rule -> rule.articles().stream().anyMatch(cited -> Citations.meet(own, cited)))
            .map(rule -> rule.model() + "/" + rule.element())
            .toList())
        .orElse(List.of());
  }

  private static Set<String> texts(JsonNode list) {
    return new TreeSet<>(inOrder(list));
  }
}
