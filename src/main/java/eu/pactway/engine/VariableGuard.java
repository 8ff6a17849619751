package eu.pactway.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ByteArrayValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DoubleValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.FileValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ShortValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Lets nothing into the engine's variables but declared routing facts of their declared type. It stands where values are written to the
 * database, behind every path: forms, REST, messages, delegates, mappings, decisions. Values that are never stored (a decision's result
 * before it is mapped) pass.
 */
final class VariableGuard {

  /** What the engine itself keeps while it runs a multi-instance activity. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

  private final DeclaredVariables declared;

  VariableGuard(DeclaredVariables declared) {
    this.declared = declared;
  }

  /** The engine's own serializers with the guard before them; to be given to the engine ahead of its own. */
  @SuppressWarnings("rawtypes")
  List<TypedValueSerializer> serializers() {
    return List.of(
        guarded(new NullValueSerializer()),
        guarded(new StringValueSerializer()),
        guarded(new BooleanValueSerializer()),
        guarded(new ShortValueSerializer()),
        guarded(new IntegerValueSerializer()),
        guarded(new LongValueSerlializer()),
        guarded(new DateValueSerializer()),
        guarded(new DoubleValueSerializer()),
        guarded(new ByteArrayValueSerializer()),
        guarded(new JavaObjectSerializer()),
        guarded(new FileValueSerializer()));
  }

  /** Refuses a value of a running process that no declaration allows. Values of queries are nobody's variable. */
  void check(ValueFields fields, Object value) {
    if (fields instanceof VariableInstanceEntity variable && !variable.isTransient() && !OF_THE_ENGINE.contains(fields.getName())) {
      DeclaredVariable declaration =
          declared.find(fields.getName()).orElseThrow(() -> new UndeclaredVariableException(fields.getName(), "is not declared"));
      String fault = declaration.fault(value);
      if (fault != null) {
        throw new UndeclaredVariableException(fields.getName(), fault);
      }
    }
  }

  private <T extends TypedValue> GuardedSerializer<T> guarded(TypedValueSerializer<T> serializer) {
    return new GuardedSerializer<>(serializer, this);
  }
}
