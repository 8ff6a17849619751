package eu.pactway.engine;

import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Stands before one of the engine's serializers: what the guard refuses is never written, whichever way it came. */
final class GuardedSerializer<T extends TypedValue> implements TypedValueSerializer<T> {

  private final TypedValueSerializer<T> serializer;
  private final VariableGuard guard;

  GuardedSerializer(TypedValueSerializer<T> serializer, VariableGuard guard) {
    this.serializer = serializer;
    this.guard = guard;
  }

  @Override
  public void writeValue(T value, ValueFields fields) {
    guard.check(fields, value.getValue());
    serializer.writeValue(value, fields);
  }

  @Override
  public String getName() {
    return serializer.getName();
  }

  @Override
  public ValueType getType() {
    return serializer.getType();
  }

  @Override
  public T readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
    return serializer.readValue(fields, deserialize, asTransient);
  }

  @Override
  public boolean canHandle(TypedValue value) {
    return serializer.canHandle(value);
  }

  @Override
  public T convertToTypedValue(UntypedValueImpl untyped) {
    return serializer.convertToTypedValue(untyped);
  }

  @Override
  public String getSerializationDataformat() {
    return serializer.getSerializationDataformat();
  }

  @Override
  public boolean isMutableValue(T value) {
    return serializer.isMutableValue(value);
  }
}
