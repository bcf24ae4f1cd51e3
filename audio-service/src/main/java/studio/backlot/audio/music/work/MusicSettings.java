package studio.backlot.audio.music.work;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the deployment makes music with. An engine without what it needs is there and says what to set. */
@ConfigMapping(prefix = "backlot.music")
interface MusicSettings {

    /** Of films, and of orders that name none. */
    String engine();

    /** Of every price. */
    String currency();

    /** How long a provider may take for a clip. */
    Duration patience();

    /** How long whoever wants a clip that is being played waits for it, after which another has it played. */
    Duration lease();

    Lyria lyria();

    /** The deployment's account with Google. */
    interface Lyria {
        URI address();

        Optional<String> project();

        String location();

        String model();

        /** The key file of a service account. */
        Optional<Path> credentials();

        /** An access token that somebody else renews; instead of credentials. */
        Optional<String> token();

        /** Most different clips of one piece; after them they come round again. */
        int clips();

        /** Of one clip. */
        Optional<BigDecimal> price();
    }
}
