package studio.backlot.story.script.writer.gemini;

import com.google.auth.Credentials;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2Credentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;
import studio.backlot.wire.Secret;

/**
 * Whose Gemini it is and where.
 *
 * @param location such as {@code global} or {@code europe-west4}
 * @param address of another endpoint than the location's; {@code http} is not encrypted and takes no service account
 */
public record GeminiAccount(String project, String location, Pass pass, Optional<URI> address) {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final String HOST = "aiplatform.googleapis.com";
    private static final int TLS = 443;

    /**
     * What comes in with each call.
     *
     * @param token that is struck out of whatever is said about the call
     */
    public record Pass(Credentials credentials, Optional<Secret> token) {
        String struckFrom(String text) {
            return token.map(secret -> secret.struckFrom(text)).orElse(text);
        }
    }

    /** An access token, which is not renewed. */
    public static Pass token(Secret token) {
        return new Pass(OAuth2Credentials.create(new AccessToken(token.value(), null)), Optional.of(token));
    }

    /** The key file of a service account. */
    public static Pass serviceAccount(Path file) throws Unwritten {
        try (InputStream in = Files.newInputStream(file)) {
            return new Pass(ServiceAccountCredentials.fromStream(in).createScoped(SCOPE), Optional.empty());
        } catch (IOException unreadable) {
            throw new Unwritten(
                    Why.UNSET,
                    "BACKLOT_WRITER_GEMINI_CREDENTIALS: there is no service account's key file that can be read.");
        }
    }

    /** Host and port. */
    String endpoint() {
        int port = address.map(URI::getPort).filter(given -> given >= 0).orElse(TLS);
        return host(location, address) + ":" + port;
    }

    /** Who is asked for a location, unless it is another endpoint. */
    public static String host(String location, Optional<URI> address) {
        return address.map(given -> String.valueOf(given.getHost()))
                .orElseGet(() -> location.equals("global") ? HOST : location + "-" + HOST);
    }

    boolean isPlain() {
        return address.map(given -> "http".equals(given.getScheme())).orElse(false);
    }

    String model(String name) {
        return "projects/%s/locations/%s/publishers/google/models/%s".formatted(project, location, name);
    }
}
