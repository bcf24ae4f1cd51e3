package studio.backlot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.media.unpack.BundledFfmpeg;

class MediaToolsTest {

    @TempDir
    Path folder;

    @Test
    void the_bundled_ffmpeg_starts_without_any_device_library_and_without_noise() {
        FfmpegRun run = new Ffmpeg(TestClips.tools())
                .run(List.of("-f", "lavfi", "-i", "color=s=64x64:d=0.1", "-f", "null", "-"), Duration.ofSeconds(20));
        assertThat(run.log())
                .noneMatch(line -> line.contains("version information"))
                .isNotEmpty();
    }

    @Test
    void many_unpack_at_the_same_time_and_find_the_same_complete_folder() throws Exception {
        List<Callable<Path>> unpackers = Stream.<Callable<Path>>generate(() -> () -> BundledFfmpeg.unpackInto(folder))
                .limit(4)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Path> homes = threads.invokeAll(unpackers).stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(homes).hasSize(1);
            assertThat(homes.getFirst().resolve("ffprobe")).isExecutable();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> name.contains("unpacking")))
                    .isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_with_its_name() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "a file");
        assertThatThrownBy(() -> BundledFfmpeg.unpackInto(file.resolve("tools")))
                .isInstanceOf(MediaException.Missing.class)
                .hasMessageContaining("in-the-way");
    }

    @Test
    void a_configured_ffmpeg_must_be_there() {
        assertThatThrownBy(() -> MediaTools.configured(folder))
                .isInstanceOf(MediaException.Missing.class)
                .hasMessageContaining("BACKLOT_FFMPEG names " + folder);
    }

    @Test
    void a_configured_ffmpeg_must_be_new_enough() throws IOException {
        program("ffprobe", "exit 0");
        program("ffmpeg", "echo 'ffmpeg version 4.4.2-0ubuntu0 Copyright (c) 2000-2021 the FFmpeg developers'");
        assertThatThrownBy(() -> MediaTools.configured(folder))
                .isInstanceOf(MediaException.Missing.class)
                .hasMessageContaining("names ffmpeg 4; version 6 or newer is needed");
    }

    @Test
    void a_configured_ffmpeg_is_used_with_the_encoder_that_it_has() throws IOException {
        program("ffprobe", "exit 0");
        program("ffmpeg", "echo 'ffmpeg version n7.1'; echo ' V....D libx264              libx264 H.264 (codec h264)'");
        assertThat(MediaTools.configured(folder.resolve("ffmpeg")).h264()).isEqualTo(H264.X264);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
