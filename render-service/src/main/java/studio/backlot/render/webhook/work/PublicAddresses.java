package studio.backlot.render.webhook.work;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.render.provider.NudgeAddresses;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.credential.KeyFile;
import studio.backlot.render.webhook.AddressProof;

/**
 * Addresses below the one at which the internet finds this deployment's gateway. Without that, providers are told none and no
 * webhook is heard. An address without a secret ends the start.
 */
@Startup
@ApplicationScoped
public class PublicAddresses implements NudgeAddresses {
    private static final String PATH = "/api/v1/webhooks/";

    private final Optional<String> root;
    private final Optional<AddressProof> proof;

    PublicAddresses(
            @ConfigProperty(name = "backlot.webhooks.address") Optional<URI> address,
            @ConfigProperty(name = "backlot.webhooks.secret") Optional<Path> secret) {
        this.root = address.map(URI::toString).map(text -> text.replaceFirst("/+$", ""));
        this.proof = root.map(
                _ -> new AddressProof(
                        secrets(
                                secret.orElseThrow(
                                        () -> new IllegalArgumentException(
                                                "backlot.webhooks.address is set, and there is neither backlot.webhooks.secret nor backlot.credentials.master to prove addresses with")))));
    }

    @Override
    public Nudges of(String provider) {
        return call -> address(provider, call);
    }

    /** Whether we have told the provider this address of this call. */
    public boolean told(String provider, OutputFolder call, String given) {
        return proof.filter(known -> known.holds(provider, call, given)).isPresent();
    }

    private Optional<URI> address(String provider, OutputFolder call) {
        return root.flatMap(base ->
                proof.map(known -> URI.create(base + PATH + provider + "/" + call.path() + known.of(provider, call))));
    }

    /** The lines of the file: so is every replica's. */
    private static List<byte[]> secrets(Path file) {
        return KeyFile.lines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
