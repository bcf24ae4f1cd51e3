package studio.backlot.audio.music.work;

import com.google.auth.Credentials;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.OAuth2Credentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.Unplayed.Why;
import studio.backlot.audio.music.lyria.LyriaMusicians;
import studio.backlot.wire.HeaderKey;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Secret;

/** Opens Lyria with what the deployment says. */
final class LyriaAccount {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final String TOKEN = "BACKLOT_MUSIC_LYRIA_TOKEN";
    private static final String CREDENTIALS = "BACKLOT_MUSIC_LYRIA_CREDENTIALS";

    private LyriaAccount() {}

    static LyriaMusicians open(MusicSettings.Lyria lyria, Duration patience) throws Unplayed {
        String project = text(lyria.project())
                .orElseThrow(() -> unset("set BACKLOT_MUSIC_LYRIA_PROJECT to a project of Google Cloud."));
        boolean addressed = lyria.address().getHost() != null
                && String.valueOf(lyria.address().getScheme()).matches("https?");
        if (!addressed) {
            throw unset("BACKLOT_MUSIC_LYRIA_ADDRESS: expected https:// and a host.");
        }
        var model = new LyriaMusicians.Model(project, lyria.location(), lyria.model());
        return new LyriaMusicians(lyria.address(), () -> credentials(lyria), model, patience);
    }

    /** A token is sent as it is; a service account and the machine's own identity renew theirs, and only over TLS. */
    private static Credentials credentials(MusicSettings.Lyria lyria) throws Unplayed {
        Optional<String> token = text(lyria.token());
        if (token.isPresent()) {
            return token(token.get());
        }
        return (lyria.credentials().isPresent() ? ofFile(lyria.credentials().get()) : ofThisMachine())
                .createScoped(SCOPE);
    }

    private static Credentials token(String token) throws Unplayed {
        try {
            Secret sendable = HeaderKey.of(new Keys(Map.of(TOKEN, new Secret(token))), TOKEN);
            return OAuth2Credentials.create(
                    AccessToken.newBuilder().setTokenValue(sendable.value()).build());
        } catch (IllegalArgumentException wrong) {
            throw unset(wrong.getMessage() + ".");
        }
    }

    private static GoogleCredentials ofFile(Path file) throws Unplayed {
        try (InputStream json = Files.newInputStream(file)) {
            return ServiceAccountCredentials.fromStream(json);
        } catch (IOException | IllegalArgumentException _) {
            throw unset("%s: expected the key file of a service account.".formatted(CREDENTIALS));
        }
    }

    private static GoogleCredentials ofThisMachine() throws Unplayed {
        try {
            return GoogleCredentials.getApplicationDefault();
        } catch (IOException _) {
            throw unset(
                    "set %s, %s or GOOGLE_APPLICATION_CREDENTIALS; this machine has no identity of its own with Google."
                            .formatted(CREDENTIALS, TOKEN));
        }
    }

    private static Optional<String> text(Optional<String> setting) {
        return setting.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Without what caused it: the words of a parser may be those of a key. */
    private static Unplayed unset(String what) {
        return new Unplayed(Why.UNSET, "The music engine 'lyria' is not set up: " + what);
    }
}
