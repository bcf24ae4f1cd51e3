package studio.backlot.gateway.production;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * How large a production's source may be. It is measured by where its tokens begin, so that no text is held a second
 * time: what the source means is the story service's to judge.
 */
public final class SourceLimits {
    /** Bytes of the whole body. */
    public static final int BODY = 25_000_000;

    /** Bytes of one file, as JSON writes it. */
    public static final int FILE = 20_000_000;

    /** What may lie between a text and the next token: quotes, a comma, some white space. */
    private static final int AROUND = 64;

    private static final JsonFactory FACTORY = new JsonFactory();

    private SourceLimits() {}

    /** Which file is too large; empty when none is, or when the body is not JSON at all. */
    public static Optional<String> exceeded(byte[] body) {
        String file = "";
        long begin = Long.MAX_VALUE;
        try (JsonParser parser = FACTORY.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                long here = parser.currentTokenLocation().getByteOffset();
                if (here - begin > FILE + AROUND) {
                    return Optional.of(file);
                }
                begin = token == JsonToken.VALUE_STRING ? here : Long.MAX_VALUE;
                if (token == JsonToken.FIELD_NAME) {
                    file = parser.currentName();
                }
            }
        } catch (IOException notJson) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
