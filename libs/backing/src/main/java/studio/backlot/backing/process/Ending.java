package studio.backlot.backing.process;

import java.time.Duration;
import java.util.Optional;

/** How much time a program gets to end. */
public enum Ending {
    /** As soon as it has done its work; a recording for its class archive is thrown away. */
    SOON(Duration.ofSeconds(15)),
    /** With time to turn a recording into a class archive. */
    WITH_ARCHIVE(Duration.ofSeconds(45));

    private final Duration grace;

    Ending(Duration grace) {
        this.grace = grace;
    }

    /** Ends the process and settles what becomes of its recording. */
    public void end(ChildProcess process, Optional<ClassArchive> archive) {
        Optional<ClassArchive> recording = archive.filter(one -> !one.exists());
        switch (this) {
            case SOON -> {
                process.stop(
                        grace, () -> recording.filter(ClassArchive::onlyWriting).isPresent());
                recording.ifPresent(ClassArchive::discard);
            }
            case WITH_ARCHIVE -> {
                process.stop(grace);
                if (!recording.map(ClassArchive::keep).orElse(true)) {
                    recording.ifPresent(ClassArchive::discard);
                }
            }
        }
    }
}
