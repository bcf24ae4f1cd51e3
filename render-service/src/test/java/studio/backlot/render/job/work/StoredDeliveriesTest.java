package studio.backlot.render.job.work;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;
import studio.backlot.render.job.Deliveries.Damaged;

class StoredDeliveriesTest {
    private static final Duration SOON = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    @Test
    void a_video_that_no_probe_ever_comes_to_the_end_of_is_damaged() throws IOException {
        MediaTools tools = MediaTools.find(Path.of("target").resolve("tools"));
        Path endless = Files.writeString(folder.resolve("ffprobe"), "#!/bin/sh\nwhile :; do :; done\n");
        Files.setPosixFilePermissions(endless, PosixFilePermissions.fromString("rwx------"));
        Ffprobe probe = new Ffprobe(
                new MediaTools(tools.ffmpeg(), endless, tools.environment(), tools.h264(), tools.confinement()), SOON);
        Path video = Files.writeString(folder.resolve("video.mp4"), "a video");

        assertThatThrownBy(() -> StoredDeliveries.requireVideo(probe, video))
                .isInstanceOf(Damaged.class)
                .hasMessage("It could not be read in time.");
    }

    @Test
    void what_is_no_video_is_damaged() throws IOException {
        Ffprobe probe = new Ffprobe(MediaTools.find(Path.of("target").resolve("tools")));
        Path words = Files.writeString(folder.resolve("video.mp4"), "not found");

        assertThatThrownBy(() -> StoredDeliveries.requireVideo(probe, words))
                .isInstanceOf(Damaged.class)
                .hasMessage("It is no video that can be read.");
    }
}
