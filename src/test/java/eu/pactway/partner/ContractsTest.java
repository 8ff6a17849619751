package eu.pactway.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

class ContractsTest {

  private record Operation(String verb, String path) {}

  @ParameterizedTest
  @EnumSource(Partner.class)
  void thePortCallsExactlyTheOperationsOfItsContract(Partner partner) throws IOException {
    JsonNode contract = contract(partner);
    assertThat(contract.path("openapi").asText()).isEqualTo("3.1.0");
    Set<String> inContract = new TreeSet<>();
    contract.path("paths").properties().forEach(path ->
        path.getValue().properties().forEach(verb ->
            inContract.add(verb.getValue().path("operationId").asText() + " " + verb.getKey() + " " + path.getKey())));
    Set<String> inPort = new TreeSet<>();
    methods(partner).forEach(method -> inPort.add(method.getName() + " " + operation(method).verb() + " " + operation(method).path()));
    assertThat(inPort).isEqualTo(inContract);
  }

  @ParameterizedTest
  @EnumSource(Partner.class)
  void bodiesHaveTheFieldsOfTheContractDownToTheLast(Partner partner) throws IOException {
    JsonNode contract = contract(partner);
    methods(partner)
        .forEach(
            method -> {
              JsonNode operation = contract.path("paths").path(operation(method).path()).path(operation(method).verb());
              if (method.isAnnotationPresent(PostExchange.class)) {
                JsonNode body = operation.at("/requestBody/content/application~1json/schema");
                compare(contract, method.getGenericParameterTypes()[1], body, method.getName());
              }
              JsonNode answer = operation.at("/responses/200/content/application~1json/schema");
              compare(contract, method.getGenericReturnType(), answer, method.getName());
            });
  }

  @ParameterizedTest
  @EnumSource(Partner.class)
  void everyCallCarriesItsHeaders(Partner partner) throws IOException {
    JsonNode contract = contract(partner);
    methods(partner)
        .forEach(
            method -> {
              JsonNode operation = contract.path("paths").path(operation(method).path()).path(operation(method).verb());
              List<String> names =
                  StreamSupport.stream(operation.path("parameters").spliterator(), false)
                      .map(parameter -> resolve(contract, parameter).path("name").asText())
                      .toList();
              assertThat(names)
                  .as(method.getName())
                  .contains(CallHeaders.IDEMPOTENCY_KEY, CallHeaders.CASE, CallHeaders.USER, CallHeaders.PURPOSE);
            });
  }

  private static void compare(JsonNode contract, Type type, JsonNode schema, String where) {
    JsonNode resolved = resolve(contract, schema);
    if (type instanceof ParameterizedType list) {
      assertThat(types(resolved)).as(where).contains("array");
      compare(contract, list.getActualTypeArguments()[0], resolved.path("items"), where + "[]");
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      Set<String> fields = new TreeSet<>();
      resolved.path("properties").fieldNames().forEachRemaining(fields::add);
      List<String> components = Arrays.stream(plain.getRecordComponents()).map(RecordComponent::getName).toList();
      assertThat(fields).as(where).isEqualTo(new TreeSet<>(components));
      for (RecordComponent field : plain.getRecordComponents()) {
        compare(contract, field.getGenericType(), resolved.path("properties").path(field.getName()), where + "." + field.getName());
      }
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      List<String> values = StreamSupport.stream(resolved.path("enum").spliterator(), false).map(JsonNode::asText).toList();
      assertThat(values).as(where).isEqualTo(Arrays.stream(plain.getEnumConstants()).map(Object::toString).toList());
    } else {
      assertThat(types(resolved)).as(where).contains(jsonType((Class<?>) type));
    }
  }

  private static String jsonType(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return type == int.class || type == Integer.class ? "integer" : "string";
  }

  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText).toList() : List.of(type.asText());
  }

  private static JsonNode resolve(JsonNode contract, JsonNode schema) {
    JsonNode one = schema.has("oneOf") ? schema.path("oneOf").get(0) : schema;
    return one.has("$ref") ? contract.at(one.path("$ref").asText().substring(1)) : one;
  }

  private static Stream<Method> methods(Partner partner) {
    return Arrays.stream(partner.port().getDeclaredMethods()).filter(method -> !method.isSynthetic());
  }

  private static Operation operation(Method method) {
    PostExchange post = method.getAnnotation(PostExchange.class);
    return post != null ? new Operation("post", post.value()) : new Operation("get", method.getAnnotation(GetExchange.class).value());
  }

  private static JsonNode contract(Partner partner) throws IOException {
    return new YAMLMapper().readTree(Path.of("docs/partners", partner.id() + ".yaml").toFile());
  }
}
