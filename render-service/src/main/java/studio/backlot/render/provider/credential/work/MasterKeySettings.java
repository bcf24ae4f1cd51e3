package studio.backlot.render.provider.credential.work;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The master keys that the deployment is told of. */
@ConfigMapping(prefix = "backlot.credentials")
public interface MasterKeySettings {

    /** Which seals: {@code file}, {@code vault} or {@code google-kms}. All that are set open what they have sealed. */
    String sealWith();

    /** File of keys. */
    Optional<Path> master();

    /** Whether all that is stored is sealed anew when the service starts. */
    boolean rewrap();

    /** How long a server may take for a key. */
    Duration patience();

    Vault vault();

    GoogleKms googleKms();

    /** HashiCorp Vault. */
    interface Vault {
        /** Without it there is none. */
        Optional<URI> address();

        Optional<String> namespace();

        /** Of the transit engine. */
        String mount();

        /** Name of the key. */
        String key();

        Optional<String> token();

        /** File of a token that somebody else renews. */
        Optional<Path> tokenFile();

        /** Of the Kubernetes auth method; instead of a token. */
        Optional<String> role();

        /** Of the Kubernetes auth method. */
        String authMount();

        /** File of the service account's token that is shown to Vault. */
        Path serviceAccount();
    }

    /** Google Cloud KMS. */
    interface GoogleKms {
        URI address();

        /** Without it there is none. */
        Optional<String> key();

        /** The key file of a service account, or {@code metadata} for the identity of this machine. */
        Path credentials();

        /** Where Google gives tokens for service accounts. */
        URI tokens();

        /** Where Google gives tokens for this machine. */
        URI metadata();
    }
}
