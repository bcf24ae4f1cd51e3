package studio.backlot.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** JSON as events, tasks and bodies are written and read. */
public final class Json {

    private static final ObjectMapper MAPPER = configure(new ObjectMapper());
    private static final ObjectMapper CANONICAL =
            configure(new ObjectMapper()).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Json() {}

    /**
     * Absent values are left out; a reader ignores what it does not know and refuses a record of which a part is
     * missing, unless that part is optional, a collection or nullable.
     */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    static ObjectMapper configure(ObjectMapper mapper) {
        return mapper.registerModules(
                        new Jdk8Module(), new JavaTimeModule(), new ParameterNamesModule(), new CompleteRecords())
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** Keys sorted, no white space, UTF-8: equal values have equal bytes. */
    public static byte[] canonical(Object value) {
        try {
            return CANONICAL.writeValueAsBytes(CANONICAL.convertValue(value, Object.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a value; throws when the text is not JSON or does not fit the type. */
    public static <T> T read(byte[] json, Class<T> type) throws JacksonException {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(String json, Class<T> type) throws JacksonException {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
