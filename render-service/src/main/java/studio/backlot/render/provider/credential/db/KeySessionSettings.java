package studio.backlot.render.provider.credential.db;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Sessions of keys. */
@ConfigMapping(prefix = "backlot.session-keys")
interface KeySessionSettings {

    /** How long keys are held at most. */
    Duration last();

    /** How often a process says that it still has them, and looks whether they were withdrawn. */
    Duration seenEvery();
}
