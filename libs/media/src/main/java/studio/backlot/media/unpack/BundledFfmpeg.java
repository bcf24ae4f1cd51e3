package studio.backlot.media.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.backlot.media.MediaException;

/**
 * The executables and libraries in the Maven artifact {@code org.bytedeco:ffmpeg}. They are unpacked into a folder of their version's
 * name, which appears complete or not at all; the device libraries that ffmpeg is linked with, but that making films never calls,
 * are put beside them as empty {@linkplain StubLibrary stubs}.
 */
public final class BundledFfmpeg {

    private static final String ARTIFACT = "org/bytedeco/ffmpeg/";
    private static final String POM = "META-INF/maven/org.bytedeco/ffmpeg/pom.properties";

    private static final List<String> FILES = List.of(
            "ffmpeg",
            "ffprobe",
            "libavcodec.so.62",
            "libavdevice.so.62",
            "libavfilter.so.11",
            "libavformat.so.62",
            "libavutil.so.60",
            "libswresample.so.6",
            "libswscale.so.9",
            "libdrm.so.2",
            "libva.so.2",
            "libva-drm.so.2");

    /** Screen grabbing and sound cards. */
    private static final List<StubLibrary> STUBS = List.of(
            new StubLibrary("libxcb.so.1", List.of()),
            new StubLibrary("libxcb-shm.so.0", List.of()),
            new StubLibrary("libasound.so.2", List.of("ALSA_0.9", "ALSA_0.9.0rc4")),
            new StubLibrary("libpulse.so.0", List.of("PULSE_0")));

    private BundledFfmpeg() {}

    /**
     * Unpacks once; later calls, and other processes, find it there.
     *
     * @return the folder with {@code ffmpeg}, {@code ffprobe} and the libraries that they need
     * @throws MediaException.Missing when the artifact is not there for this machine, or the folder cannot be written
     */
    public static synchronized Path unpackInto(Path toolsFolder) {
        Platform platform = Platform.current();
        Path home = toolsFolder.toAbsolutePath().resolve("ffmpeg-" + version() + "-" + platform.artifact());
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(toolsFolder);
            try (FileChannel channel = FileChannel.open(
                            toolsFolder.resolve(".ffmpeg.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(home)) {
                    unpack(platform, toolsFolder, home);
                }
            }
            return home;
        } catch (OverlappingFileLockException otherClassLoader) {
            return unpackBeside(platform, toolsFolder, home);
        } catch (IOException disk) {
            throw cannotUnpack(toolsFolder, disk);
        }
    }

    /** The same, in a race: the first to finish wins, and all find the same files. */
    private static Path unpackBeside(Platform platform, Path toolsFolder, Path home) {
        try {
            unpack(platform, toolsFolder, home);
        } catch (IOException lostOrDisk) {
            if (!Files.isDirectory(home)) {
                throw cannotUnpack(toolsFolder, lostOrDisk);
            }
        }
        return home;
    }

    private static MediaException.Missing cannotUnpack(Path toolsFolder, IOException disk) {
        String reason = disk instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(disk.getMessage());
        return new MediaException.Missing("ffmpeg cannot be unpacked into %s: %s".formatted(toolsFolder, reason), disk);
    }

    private static void unpack(Platform platform, Path toolsFolder, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(toolsFolder, ".ffmpeg-unpacking-");
        try {
            for (String name : FILES) {
                Path file = unfinished.resolve(name);
                try (InputStream content = resource(ARTIFACT + platform.artifact() + "/" + name)) {
                    Files.copy(content, file);
                }
                if (!name.contains(".so") && !file.toFile().setExecutable(true, false)) {
                    throw new IOException("programs cannot be made executable there");
                }
            }
            for (StubLibrary stub : STUBS) {
                Files.write(unfinished.resolve(stub.soname()), stub.bytes(platform.machine()));
            }
            if (!unfinished.toFile().setReadable(true, false)
                    || !unfinished.toFile().setExecutable(true, false)) {
                throw new IOException("folders cannot be opened to others there");
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(unfinished);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream pom = resource(POM)) {
            properties.load(pom);
        } catch (IOException broken) {
            throw new MediaException.Missing("The ffmpeg artifact is damaged: " + broken.getMessage(), broken);
        }
        return properties.getProperty("version", "unknown");
    }

    private static InputStream resource(String name) {
        @Nullable InputStream content = BundledFfmpeg.class.getClassLoader().getResourceAsStream(name);
        if (content == null) {
            throw new MediaException.Missing(
                    "This machine (%s, %s) has no ffmpeg in the artifact: install ffmpeg 6 or newer and name it in BACKLOT_FFMPEG"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return content;
    }

    private enum Platform {
        LINUX_X86_64("linux-x86_64", StubLibrary.Machine.X86_64),
        LINUX_ARM64("linux-arm64", StubLibrary.Machine.AARCH64);

        private final String artifact;
        private final StubLibrary.Machine machine;

        Platform(String artifact, StubLibrary.Machine machine) {
            this.artifact = artifact;
            this.machine = machine;
        }

        static Platform current() {
            return System.getProperty("os.arch").equals("aarch64") ? LINUX_ARM64 : LINUX_X86_64;
        }

        String artifact() {
            return artifact;
        }

        StubLibrary.Machine machine() {
            return machine;
        }
    }
}
