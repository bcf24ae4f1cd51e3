package studio.backlot.kit.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON as <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a> writes it: keys in the order of their UTF-16 code
 * units, numbers as ECMAScript does, no white space, UTF-8. Another tool that follows it gets the same bytes.
 * {@link Json#canonical} differs in numbers ({@code 1.0}); keys that are in use depend on that.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The bytes of an object or a list; whole numbers beyond 2^53 lose digits. */
    public static byte[] of(Object value) {
        try {
            return new JsonCanonicalizer(Json.write(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
