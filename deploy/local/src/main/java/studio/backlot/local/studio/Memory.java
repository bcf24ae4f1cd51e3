package studio.backlot.local.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The memory of a process and all it started, in bytes. Linux says the proportional set size (pages shared by several
 * processes are divided among them); where it may not be read, the resident set size stands for it.
 */
public final class Memory {

    private Memory() {}

    /** Empty where the system does not say. */
    public static OptionalLong of(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> single(one.pid()))
                        .sum())
                .filter(sum -> sum > 0)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The same without what it started. */
    public static OptionalLong ofAlone(long pid) {
        long bytes = single(pid);
        return bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty();
    }

    private static long single(long pid) {
        long proportional = kilobytes(Path.of("/proc", String.valueOf(pid), "smaps_rollup"), "Pss:");
        return 1024
                * (proportional > 0
                        ? proportional
                        : kilobytes(Path.of("/proc", String.valueOf(pid), "status"), "VmRSS:"));
    }

    private static long kilobytes(Path file, String field) {
        if (!Files.isReadable(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line ->
                            line.substring(field.length()).replace("kB", "").strip())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
