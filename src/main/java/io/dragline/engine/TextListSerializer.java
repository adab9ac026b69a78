package io.dragline.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Keeps a list of text as JSON, so that a model can loop over server names and nothing is Java-serialised. */
final class TextListSerializer extends AbstractTypedValueSerializer<ObjectValue> {
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private final ObjectMapper json = new ObjectMapper();

    TextListSerializer() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "text-list";
    }

    @Override
    public String getSerializationDataformat() {
        return "application/json";
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return value.getType() == null || value.getType() == ValueType.OBJECT ? canWriteValue(value) : false;
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.getValue() instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return object(value.getValue());
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        try {
            fields.setTextValue(json.writeValueAsString(value.getValue()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of text cannot be written", e);
        }
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        try {
            return object(json.readValue(fields.getTextValue(), LIST));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("variable " + fields.getName() + " is not a list of text", e);
        }
    }

    private static ObjectValue object(Object list) {
        return new ObjectValueImpl(list, null, "application/json", List.class.getName(), true);
    }
}
