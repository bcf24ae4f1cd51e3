package studio.backlot.gateway.production;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Optional;

/**
 * How large a production's source may be. It is measured token by token, without building what it says: what the source
 * means is the story service's to judge.
 */
public final class SourceLimits {
    /** Bytes of the whole body. */
    public static final int BODY = 25_000_000;

    /** Characters of one file. */
    public static final int FILE = 20_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(FILE).build())
            .build();

    private SourceLimits() {}

    /** Which file is too large; empty when none is, or when the body is not JSON at all. */
    public static Optional<String> exceeded(byte[] body) {
        String file = "";
        try (JsonParser parser = FACTORY.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    file = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING && parser.getTextLength() > FILE) {
                    return Optional.of(file);
                }
            }
        } catch (StreamConstraintsException tooLong) {
            return Optional.of(file);
        } catch (IOException notJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
