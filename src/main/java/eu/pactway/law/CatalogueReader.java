package eu.pactway.law;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the law files and refuses what does not hold together, naming file, entry and field. */
final class CatalogueReader {

  private static final String VOCABULARY = "vocabulary.yaml";

  private final LawFiles files;
  private final MessageDigest digest = sha256();
  private final ObjectMapper yaml =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  CatalogueReader(LawFiles files) {
    this.files = files;
  }

  Catalogue read() {
    Vocabulary vocabulary = convert(VOCABULARY, "vocabulary", tree(VOCABULARY), Vocabulary.class);
    Map<String, TimeLimit> limits = new LinkedHashMap<>();
    CatalogueCheck check = new CatalogueCheck(vocabulary, limits);
    for (String file : vocabulary.acts().stream().map(Vocabulary.Act::file).distinct().toList()) {
      for (JsonNode node : tree(file).path("timeLimits")) {
        TimeLimit limit = limit(file, node, vocabulary);
        if (limits.put(limit.id(), limit) != null) {
          throw new CatalogueException(file, limit.id(), "id", "stands twice in the catalogue");
        }
        check.limit(file, limit);
      }
    }
    check.references();
    Map<String, Map<String, NationalProfile.Value>> national = national(check);
    return new Catalogue(Collections.unmodifiableMap(limits), vocabulary, national, version());
  }

  private TimeLimit limit(String file, JsonNode node, Vocabulary vocabulary) {
    String id = node.path("id").asText("entry without id");
    TimeLimit raw = convert(file, id, node, TimeLimit.class);
    return raw.startedBy(vocabulary.events(raw.trigger()));
  }

  private Map<String, Map<String, NationalProfile.Value>> national(CatalogueCheck check) {
    Map<String, Map<String, NationalProfile.Value>> profiles = new LinkedHashMap<>();
    for (MemberState state : MemberState.all()) {
      String file = "national/" + state.code() + ".yaml";
      if (files.read(file).isPresent()) {
        NationalProfile profile = convert(file, state.code(), tree(file), NationalProfile.class);
        check.national(file, state, profile);
        profiles.put(state.code(), profile.limits());
      }
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

  private String version() {
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
