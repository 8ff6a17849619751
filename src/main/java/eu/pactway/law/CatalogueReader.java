package eu.pactway.law;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the law files and refuses what does not hold together, naming file, entry and field. */
final class CatalogueReader {

  private static final String VOCABULARY = "vocabulary.yaml";
  private static final String READINGS = "readings.yaml";
  private static final String OTHER_READINGS = "otherReadings";

  private final LawFiles files;
  private final LawSettings settings;
  private final MessageDigest digest = sha256();
  private final ObjectMapper yaml =
      YAMLMapper.builder()
          .findAndAddModules()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  CatalogueReader(LawFiles files) {
    this(files, LawSettings.NONE);
  }

  CatalogueReader(LawFiles files, LawSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  Catalogue read() {
    Vocabulary vocabulary = convert(VOCABULARY, "vocabulary", tree(VOCABULARY), Vocabulary.class);
    Readings standard = Readings.of(List.of(convert(READINGS, "readings", tree(READINGS), OpenQuestion[].class)));
    Readings readings = chosen(standard);
    RuleSets ruleSets = RuleSets.of(vocabulary, settings);
    Map<String, TimeLimit> limits = new LinkedHashMap<>();
    Map<String, List<LimitVariant>> variants = new LinkedHashMap<>();
    Map<String, TimeLimit> successors = new LinkedHashMap<>();
    CatalogueCheck check = new CatalogueCheck(vocabulary, limits);
    for (Vocabulary.Act act : ruleSets.withFiles()) {
      for (JsonNode node : entries(act.file())) {
        List<LimitVariant> others = variants(act.file(), node, vocabulary, standard, check);
        TimeLimit limit = limit(act.file(), node, vocabulary);
        check.limit(act.file(), limit);
        if (!others.isEmpty()) {
          variants.put(limit.id(), others);
        }
        if (limit.replaces() != null) {
          check.successor(act, ruleSets.inForce(limit.act()), limit);
          if (ruleSets.inForce(limit.act())) {
            successors.put(limit.replaces(), limit);
          }
        } else if (limits.put(limit.id(), taken(limit, others, readings)) != null) {
          throw new CatalogueException(act.file(), limit.id(), "id", "stands twice in the catalogue");
        }
      }
    }
    check.references();
    ruleSets.supersededWithoutSuccessor(limits, successors);
    Map<String, NationalProfile> profiles = national(check, ruleSets);
    return new Catalogue(new Catalogue.Parts(
        Collections.unmodifiableMap(limits), variants, successors, ruleSets.byNumber(), vocabulary, readings, profiles, version()));
  }

  private Iterable<JsonNode> entries(String file) {
    JsonNode tree = tree(file);
    tree.fieldNames().forEachRemaining(field -> {
      if (!field.equals("timeLimits")) {
        throw new CatalogueException(file, "file", field, "unknown field");
      }
    });
    return tree.path("timeLimits");
  }

  private Readings chosen(Readings standard) {
    try {
      return standard.with(settings.readings());
    } catch (InvalidReadingException e) {
      throw new CatalogueException("configuration", "pactway.law.readings", "reading", e.getMessage());
    }
  }

  private static TimeLimit taken(TimeLimit limit, List<LimitVariant> others, Readings readings) {
    return others.stream()
        .filter(v -> readings.takes(v.question(), v.reading()))
        .findFirst()
        .map(LimitVariant::limit)
        .orElse(limit);
  }

  /** The entry under each of its other readings: the same, with the fields of {@code change} in the place of its own. */
  private List<LimitVariant> variants(
      String file, JsonNode node, Vocabulary vocabulary, Readings readings, CatalogueCheck check) {
    JsonNode others = node instanceof ObjectNode entry ? entry.remove(OTHER_READINGS) : null;
    List<LimitVariant> variants = new ArrayList<>();
    for (JsonNode other : others == null ? List.<JsonNode>of() : others) {
      String id = node.path("id").asText();
      OtherReading reading = convert(file, id, other, OtherReading.class);
      try {
        readings.with(Map.of(String.valueOf(reading.question()), String.valueOf(reading.reading())));
      } catch (InvalidReadingException e) {
        throw new CatalogueException(file, id, OTHER_READINGS, e.getMessage());
      }
      ObjectNode changed = node.deepCopy();
      changed.setAll(reading.change());
      TimeLimit limit = limit(file, changed, vocabulary);
      check.words(file, limit);
      variants.add(new LimitVariant(reading.question(), reading.reading(), limit));
    }
    return variants;
  }

  private record OtherReading(String question, String reading, ObjectNode change) {}

  private TimeLimit limit(String file, JsonNode node, Vocabulary vocabulary) {
    String id = node.path("id").asText("entry without id");
    TimeLimit raw = convert(file, id, node, TimeLimit.class);
    return raw.startedBy(vocabulary.events(raw.trigger()));
  }

  private Map<String, NationalProfile> national(CatalogueCheck check, RuleSets ruleSets) {
    Map<String, NationalProfile> profiles = new LinkedHashMap<>();
    for (MemberState state : MemberState.all()) {
      String file = NationalProfile.file(state);
      NationalProfile profile = convert(file, state.code(), tree(file), NationalProfile.class);
      check.national(file, state, profile, ruleSets.ids());
      profiles.put(state.code(), profile);
    }
    return profiles;
  }

  private JsonNode tree(String file) {
    byte[] text = files.read(file).orElseThrow(() -> new CatalogueException(file, "file", "path", "is missing"));
    digest.update(text);
    try {
      return yaml.readTree(text);
    } catch (JsonProcessingException e) {
      throw new CatalogueException(file, "file", "line " + e.getLocation().getLineNr(), e.getOriginalMessage());
    } catch (IOException e) {
      throw new CatalogueException(file, "file", "content", e.getMessage());
    }
  }

  private <T> T convert(String file, String entry, JsonNode node, Class<T> type) {
    try {
      return yaml.treeToValue(node, type);
    } catch (JsonMappingException e) {
      String field = e.getPath().stream().map(CatalogueReader::step).collect(Collectors.joining("."));
      throw new CatalogueException(file, entry, field.isEmpty() ? "entry" : field, e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw new CatalogueException(file, entry, "entry", e.getOriginalMessage());
    }
  }

  /** Of the files and of what the deployment sets about the ends: the same words under other readings are other law. */
  private String version() {
    digest.update((settings.validFrom() + " " + settings.readings()).getBytes(StandardCharsets.UTF_8));
    return "law-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null ? Integer.toString(reference.getIndex()) : reference.getFieldName();
  }
}
