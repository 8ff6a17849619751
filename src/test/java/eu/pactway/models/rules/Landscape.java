package eu.pactway.models.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.pactway.engine.DeclaredVariable;
import eu.pactway.engine.DeclaredVariables;
import eu.pactway.law.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** All that the rules look at, read once: models, decisions, forms, declarations, law, delegates. */
final class Landscape {

  /** Roles of users, as the API contract names them. */
  static final Set<String> ROLES =
      Set.of(
          "screening-officer", "medical-officer", "registration-officer", "caseworker", "responsibility-officer", "appeals-officer",
          "return-officer", "reception-officer", "integration-officer", "guardianship-officer", "legal-counsellor", "supervisor",
          "head-of-unit", "process-owner", "monitor", "data-protection-officer");

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static Landscape instance;

  final List<ModelFile> models = new ArrayList<>();
  final List<DecisionFile> decisions = new ArrayList<>();
  final List<FormFile> forms = new ArrayList<>();
  final Catalogue catalogue = Catalogue.load();

  /** Where the work of a delegate is written: the class and its method. */
  record DelegateCode(String className, String method) {}

  /** Delegates by bean name. */
  final Map<String, DelegateCode> delegates = new TreeMap<>();

  /** Types of legal events: triggers of the vocabulary and declared events. */
  final Set<String> eventTypes = new HashSet<>();

  /** Entries of {@code events/*.yaml} by file. */
  final Map<Path, JsonNode> eventFiles = new TreeMap<>();

  private final DeclaredVariables variables = DeclaredVariables.load();

  private Landscape() throws IOException {
    for (Path file : files("processes", ".bpmn")) {
      models.add(new ModelFile(file, name(file), Files.readString(file), Bpmn.readModelFromFile(file.toFile())));
    }
    for (Path file : files("processes", ".dmn")) {
      decisions.add(new DecisionFile(file, name(file), Dmn.readModelFromFile(file.toFile())));
    }
    for (Path file : files("forms", ".form")) {
      forms.add(new FormFile(file, name(file), new ObjectMapper().readTree(file.toFile())));
    }
    YAMLMapper yaml = new YAMLMapper();
    yaml.readTree(RESOURCES.resolve("law/vocabulary.yaml").toFile()).path("triggers").forEach(t -> eventTypes.add(t.path("id").asText()));
    for (Path file : files(RESOURCES.resolve("events").toString(), ".yaml")) {
      JsonNode events = yaml.readTree(file.toFile());
      eventFiles.put(file, events);
      events.forEach(e -> eventTypes.add(e.path("type").asText()));
    }
    ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(true);
    for (var candidate : scanner.findCandidateComponents("eu.pactway")) {
      var metadata = scanner.getMetadataReaderFactory().getMetadataReader(candidate.getBeanClassName());
      if (new AssignableTypeFilter(JavaDelegate.class).match(metadata, scanner.getMetadataReaderFactory())) {
        String bean = AnnotationBeanNameGenerator.INSTANCE.generateBeanName(candidate, new SimpleBeanDefinitionRegistry());
        delegates.put(bean, new DelegateCode(candidate.getBeanClassName(), "execute"));
      }
      for (var method : metadata.getAnnotationMetadata().getAnnotatedMethods(Bean.class.getName())) {
        if (method.getReturnTypeName().equals(JavaDelegate.class.getName())) {
          delegates.put(method.getMethodName(), new DelegateCode(candidate.getBeanClassName(), method.getMethodName()));
        }
      }
    }
  }

  static synchronized Landscape get() {
    if (instance == null) {
      try {
        instance = new Landscape();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return instance;
  }

  Optional<DeclaredVariable> variable(String name) {
    return variables.find(name);
  }

  Optional<FormFile> form(String id) {
    return forms.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  Set<String> processKeys() {
    return models.stream().map(ModelFile::key).collect(Collectors.toSet());
  }

  static List<Path> files(String root, String suffix) {
    if (!Files.isDirectory(Path.of(root))) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(Path.of(root))) {
      return walk.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.[a-z]+$", "");
  }
}
