package studio.backlot.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.backlot.backing.process.RotatingLog;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;
import studio.backlot.local.studio.StudioHome;

/** Prints logs. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description =
                "Show the log of a process, or of all of them: gateway, story, render, kafka, postgres, s3, studio, build …")
final class LogsCommand implements Callable<Integer> {

    private static final long LOOK_MILLIS = 300;

    @Parameters(arity = "0..1", paramLabel = "PROCESS", description = "Whose log; all when it is not given.")
    private String process = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "How many lines of the past (default: ${DEFAULT-VALUE}).")
    private int lines = 40;

    @Override
    public Integer call() throws InterruptedException {
        List<Path> files = files(StudioHome.find());
        Map<Path, Long> read = new LinkedHashMap<>();
        for (Path file : files) {
            new RotatingLog(file).tail(lines).forEach(line -> print(files, file, line));
            read.put(file, size(file));
        }
        while (follow) {
            Thread.sleep(LOOK_MILLIS);
            for (Path file : files) {
                read.put(file, goOn(files, file, read.getOrDefault(file, 0L)));
            }
        }
        return Exit.DONE.code();
    }

    private List<Path> files(StudioHome home) {
        List<Path> there = logs(home);
        if (process.isEmpty()) {
            if (there.isEmpty()) {
                throw new Refusal(Exit.STUDIO, "there are no logs yet");
            }
            return there;
        }
        Path wanted = home.log(process);
        if (!there.contains(wanted)) {
            throw new Refusal(
                    Exit.USAGE,
                    "there is no log of '%s'; there are %s"
                            .formatted(
                                    process,
                                    String.join(
                                            ", ",
                                            there.stream()
                                                    .map(LogsCommand::name)
                                                    .toList())));
        }
        return List.of(wanted);
    }

    private static List<Path> logs(StudioHome home) {
        if (!Files.isDirectory(home.logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints what was added since, and says how far it has read; a file that began anew is read from its start. */
    private static long goOn(List<Path> files, Path file, long position) {
        long size = size(file);
        if (size == position) {
            return position;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(size < position ? 0 : position);
            long end = in.getFilePointer();
            byte[] added = new byte[(int) (size - end)];
            in.readFully(added);
            int whole = lastLineEnd(added);
            new String(added, 0, whole, StandardCharsets.UTF_8).lines().forEach(line -> print(files, file, line));
            return end + whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static void print(List<Path> files, Path file, String line) {
        System.out.println(files.size() == 1 ? line : "%-13s │ %s".formatted(name(file), line));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.log$", "");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
