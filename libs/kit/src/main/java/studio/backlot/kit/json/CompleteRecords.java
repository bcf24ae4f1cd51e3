package studio.backlot.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.backlot.kit.problem.RequiredPartException;

/** Holds records read from JSON to what their types say: a part that is not marked nullable is not null. */
final class CompleteRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    CompleteRecords() {
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
                Class<?> type = description.getBeanClass();
                return type.isRecord() ? new Checking(type, deserializer) : deserializer;
            }
        });
    }

    private static final class Checking extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        private final Class<?> type;
        private final transient List<RecordComponent> required;

        Checking(Class<?> type, JsonDeserializer<?> delegate) {
            super(delegate);
            this.type = type;
            this.required = Arrays.stream(type.getRecordComponents())
                    .filter(part -> !part.getType().isPrimitive())
                    .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .toList();
            required.forEach(part -> part.getAccessor().setAccessible(true));
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Checking(type, delegate);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value = super.deserialize(parser, context);
            if (value != null) {
                for (RecordComponent part : required) {
                    requirePresent(parser, value, part);
                }
            }
            return value;
        }

        private void requirePresent(JsonParser parser, Object value, RecordComponent part) throws IOException {
            try {
                if (part.getAccessor().invoke(value) == null) {
                    RequiredPartException missing = new RequiredPartException(parser, type, part.getName());
                    missing.prependPath(value, part.getName());
                    throw missing;
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + part, e);
            }
        }
    }
}
