package studio.backlot.audio.voices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The library and its language data, unpacked once from the component on the class path. */
record EspeakFiles(Path library, Path data) {

    private static final String DATA = "espeak-ng-data.zip";

    /** Finds the files in {@code folder}, unpacking them when this is the first time. */
    static EspeakFiles unpackedIn(Path folder) throws IOException {
        Path home = folder.resolve("espeak-ng-1.52");
        if (!Files.isDirectory(home)) {
            unpack(home);
        }
        return new EspeakFiles(home.resolve(Path.of(libraryResource()).getFileName()), home);
    }

    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.toAbsolutePath().getParent());
        Path half = Files.createTempDirectory(home.toAbsolutePath().getParent(), "espeak-");
        try {
            try (InputStream library = resource(libraryResource())) {
                Files.copy(library, half.resolve(Path.of(libraryResource()).getFileName()));
            }
            try (ZipInputStream data = new ZipInputStream(resource(DATA))) {
                extract(data, half.resolve("espeak-ng-data"));
            }
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            delete(half);
            if (!Files.isDirectory(home)) { // else another voice process was first
                throw taken;
            }
        }
    }

    private static void extract(ZipInputStream zip, Path folder) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("the voice data holds a path outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = EspeakFiles.class.getClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new IOException("the voice component has no " + name);
        }
        return found;
    }

    private static String libraryResource() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        String platform = (mac ? "macos-" : "debian-") + (arm ? "arm64" : "amd64");
        return platform + (mac ? "/libespeak-ng.1.dylib" : "/libespeak-ng.so.1");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
