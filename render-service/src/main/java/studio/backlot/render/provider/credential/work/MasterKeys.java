package studio.backlot.render.provider.credential.work;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.render.provider.credential.Envelope;
import studio.backlot.render.provider.credential.FileKeys;
import studio.backlot.render.provider.credential.MasterKey;
import studio.backlot.render.provider.credential.kms.http.CloudKms;
import studio.backlot.render.provider.credential.kms.http.VaultLogin;
import studio.backlot.render.provider.credential.kms.http.VaultTokens;
import studio.backlot.render.provider.credential.kms.http.VaultTransit;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Secret;
import studio.backlot.wire.google.CloudIdentity;

/** The master keys of this deployment, if it has any. What is set and cannot be one ends the start; no server is asked then. */
@Startup
@ApplicationScoped
public class MasterKeys {
    private static final Set<String> KINDS = Set.of(FileKeys.KIND, VaultTransit.KIND, CloudKms.KIND);
    private static final Pattern CLOUD_KEY =
            Pattern.compile("projects/[^/?#]+/locations/[^/?#]+/keyRings/[^/?#]+/cryptoKeys/[^/?#]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");

    private final Optional<Envelope> envelope;

    MasterKeys(MasterKeySettings settings, Clock clock) {
        this.envelope = envelope(settings, clock);
    }

    /** By which keys are sealed and opened; empty when the deployment has no master key. */
    public Optional<Envelope> envelope() {
        return envelope;
    }

    @PreDestroy
    void close() {
        envelope.ifPresent(Envelope::close);
    }

    static Optional<Envelope> envelope(MasterKeySettings settings, Clock clock) {
        List<MasterKey> keys = Stream.of(
                        settings.master().<MasterKey>map(FileKeys::read),
                        settings.vault().address().<MasterKey>map(address -> vault(address, settings, clock)),
                        settings.googleKms().key().<MasterKey>map(key -> google(key, settings, clock)))
                .flatMap(Optional::stream)
                .toList();
        String seals = settings.sealWith();
        Optional<MasterKey> sealing =
                keys.stream().filter(key -> key.kind().equals(seals)).findFirst();
        if (!KINDS.contains(seals) || (sealing.isEmpty() && !(seals.equals(FileKeys.KIND) && keys.isEmpty()))) {
            throw new IllegalArgumentException(
                    "backlot.credentials.seal-with is '%s': expected the kind of a master key that is set, one of file (backlot.credentials.master), vault (backlot.credentials.vault.address), google-kms (backlot.credentials.google-kms.key)"
                            .formatted(seals));
        }
        return sealing.map(key -> new Envelope(key, keys));
    }

    private static MasterKey vault(URI address, MasterKeySettings settings, Clock clock) {
        MasterKeySettings.Vault vault = settings.vault();
        var key = new VaultTransit.Key(
                address, vault.namespace(), named(vault.mount(), "mount"), named(vault.key(), "key"));
        return new VaultTransit(key, tokens(key, vault, clock), settings.patience());
    }

    private static AccessTokens tokens(VaultTransit.Key key, MasterKeySettings.Vault vault, Clock clock) {
        return vault.token()
                .map(token -> AccessTokens.fixed(new Secret(token)))
                .or(() -> vault.tokenFile().map(VaultTokens::of))
                .or(() -> vault.role()
                        .map(role -> VaultLogin.of(
                                key,
                                new VaultLogin.Role(
                                        named(vault.authMount(), "auth-mount"), role, vault.serviceAccount()),
                                clock)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "backlot.credentials.vault.address is set: expected .token, .token-file or .role with it"));
    }

    private static String named(String name, String field) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("backlot.credentials.vault.%s: expected a name".formatted(field));
        }
        return name;
    }

    private static MasterKey google(String key, MasterKeySettings settings, Clock clock) {
        if (!CLOUD_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "backlot.credentials.google-kms.key: expected projects/…/locations/…/keyRings/…/cryptoKeys/…");
        }
        MasterKeySettings.GoogleKms google = settings.googleKms();
        AccessTokens tokens = new CloudIdentity(google.tokens(), google.metadata()).of(google.credentials(), clock);
        return new CloudKms(google.address(), key, tokens, settings.patience());
    }
}
