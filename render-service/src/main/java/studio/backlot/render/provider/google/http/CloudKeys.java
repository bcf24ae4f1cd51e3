package studio.backlot.render.provider.google.http;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Secret;
import studio.backlot.wire.google.CloudIdentity;
import studio.backlot.wire.google.ServiceAccount;
import studio.backlot.wire.google.ServiceAccountTokens;

/** What an account with models of Google Cloud is opened with: project, bucket, and a service account or a token. */
public final class CloudKeys {
    /** A folder that no call writes to, and that shows whether keys are taken. */
    public static final OutputFolder NOWHERE = new OutputFolder("backlot-key-check/");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private final CloudSettings settings;
    private final Clock clock;

    public CloudKeys(CloudSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The fields of an account with a model, such as {@code Veo}. */
    public static List<KeyField> fields(String model) {
        return List.of(
                KeyField.required("project", "id of the project on Google Cloud"),
                KeyField.required("bucket", "bucket on Cloud Storage that %s may write to".formatted(model)),
                KeyField.optional("serviceAccount", "the key file of a service account, as JSON"),
                KeyField.optional("token", "an access token that somebody else renews; instead of serviceAccount"));
    }

    /**
     * The deployment's own: project, bucket, and credentials or a token.
     *
     * @param credentials the variable that names the key file
     * @throws IllegalArgumentException when the key file cannot be read
     */
    public Optional<Keys> ofDeployment(String credentials) {
        Optional<Secret> account = settings.credentials().map(file -> read(file, credentials));
        Optional<Secret> token = settings.token().map(Secret::new);
        if (settings.project().isEmpty()
                || settings.bucket().isEmpty()
                || account.or(() -> token).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Secret> values = new LinkedHashMap<>();
        values.put("project", new Secret(settings.project().get()));
        values.put("bucket", new Secret(settings.bucket().get()));
        account.ifPresent(json -> values.put("serviceAccount", json));
        token.ifPresent(text -> values.put("token", text));
        return Optional.of(new Keys(values));
    }

    /** Where the models are asked with the keys. */
    public CloudAccount account(Keys keys) {
        return new CloudAccount(
                settings.models(),
                settings.storage(),
                named(keys, "project"),
                settings.location(),
                named(keys, "bucket"));
    }

    /** In whose name they are asked. */
    public AccessTokens tokens(Keys keys) {
        return keys.find("serviceAccount")
                .map(json -> ServiceAccountTokens.of(ServiceAccount.of(json), settings.tokens(), clock))
                .or(() -> keys.find("token").map(AccessTokens::fixed))
                .orElseThrow(() -> new IllegalArgumentException("serviceAccount: expected it, or a token"));
    }

    private static String named(Keys keys, String field) {
        return Optional.of(keys.get(field).value())
                .filter(name -> NAME.matcher(name).matches())
                .orElseThrow(() -> new IllegalArgumentException(field + ": expected a name"));
    }

    private static Secret read(Path file, String credentials) {
        try {
            return CloudIdentity.read(file);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("%s: %s".formatted(credentials, unreadable.getMessage()), unreadable);
        }
    }
}
