package studio.backlot.render.provider.veo.http;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.render.provider.veo.AccessTokens;
import studio.backlot.render.provider.veo.Secret;

/**
 * Tokens of a Google service account, asked for with a statement that its key signs (RFC 7523) and kept until shortly before
 * they run out.
 */
final class ServiceAccountTokens implements AccessTokens {
    private static final Logger LOG = Logger.getLogger(ServiceAccountTokens.class);
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    private final GoogleCredentials credentials;

    private ServiceAccountTokens(GoogleCredentials credentials) {
        this.credentials = credentials;
    }

    /** Of a key file as the console of Google Cloud gives it. */
    static ServiceAccountTokens of(Path file) {
        try (InputStream key = Files.newInputStream(file)) {
            return new ServiceAccountTokens(
                    ServiceAccountCredentials.fromStream(key).createScoped(SCOPE));
        } catch (IOException | IllegalArgumentException unreadable) {
            // Without the cause, which may quote the key.
            throw new IllegalArgumentException("%s is no key file of a Google service account (%s)"
                    .formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    @Override
    public Optional<Secret> current() {
        try {
            credentials.refreshIfExpired();
        } catch (IOException none) {
            LOG.warnf("No token for the service account: %s", none.getClass().getSimpleName());
            return Optional.empty();
        }
        return held();
    }

    @Override
    public void refused(Secret token) {
        if (held().filter(token::equals).isEmpty()) {
            return;
        }
        try {
            credentials.refresh();
        } catch (IOException none) {
            LOG.warnf("No other token for the service account: %s", none.getClass().getSimpleName());
        }
    }

    private Optional<Secret> held() {
        return Optional.ofNullable(credentials.getAccessToken())
                .map(AccessToken::getTokenValue)
                .map(Secret::new);
    }
}
