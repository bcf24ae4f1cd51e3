package studio.backlot.render.provider.veo.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.VideoAccounts;
import studio.backlot.render.provider.veo.VeoAccount;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Accounts with Veo. The deployment's own needs project, bucket, and credentials or a token; a key file that cannot be read ends the start. */
@Startup
@ApplicationScoped
class VeoAccounts implements VideoAccounts {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final OutputFolder NOWHERE = new OutputFolder("backlot-key-check/");

    private final VeoSettings settings;
    private final Clock clock;
    private final Optional<Keys> ofDeployment;

    VeoAccounts(VeoSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.ofDeployment = configured();
        ofDeployment.ifPresent(this::open);
    }

    @Override
    public String provider() {
        return "veo";
    }

    @Override
    public List<KeyField> fields() {
        return List.of(
                KeyField.required("project", "id of the project on Google Cloud"),
                KeyField.required("bucket", "bucket on Cloud Storage that Veo may write to"),
                KeyField.optional("serviceAccount", "the key file of a service account, as JSON"),
                KeyField.optional("token", "an access token that somebody else renews; instead of serviceAccount"));
    }

    @Override
    public Optional<Keys> ofDeployment() {
        return ofDeployment;
    }

    @Override
    public VeoClient open(Keys keys) {
        return new VeoClient(
                new VeoAccount(
                        settings.models(),
                        settings.storage(),
                        named(keys, "project"),
                        settings.location(),
                        named(keys, "bucket")),
                tokens(keys),
                Patience.USUAL);
    }

    @Override
    public Optional<Fault> check(Keys keys) throws InterruptedException {
        try (VeoClient client = open(keys)) {
            return client.look(NOWHERE) instanceof Fault fault ? Optional.of(fault) : Optional.empty();
        }
    }

    private static String named(Keys keys, String field) {
        return Optional.of(keys.get(field).value())
                .filter(name -> NAME.matcher(name).matches())
                .orElseThrow(() -> new IllegalArgumentException(field + ": expected a name"));
    }

    private AccessTokens tokens(Keys keys) {
        return keys.find("serviceAccount")
                .<AccessTokens>map(json -> new ServiceAccountTokens(ServiceAccount.of(json), settings.tokens(), clock))
                .or(() -> keys.find("token").map(AccessTokens::fixed))
                .orElseThrow(() -> new IllegalArgumentException("serviceAccount: expected it, or a token"));
    }

    private Optional<Keys> configured() {
        Optional<Secret> account = settings.credentials().map(VeoAccounts::read);
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

    private static Secret read(Path file) {
        try {
            return new Secret(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "BACKLOT_VEO_CREDENTIALS: %s cannot be read".formatted(file), unreadable);
        }
    }
}
