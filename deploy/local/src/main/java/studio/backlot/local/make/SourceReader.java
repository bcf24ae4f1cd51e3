package studio.backlot.local.make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.backlot.local.Exit;
import studio.backlot.local.Refusal;

/** Reads a production from disk and refuses what cannot be one before anything is started. */
public final class SourceReader {

    /** A feature film's screenplay has about 0.2 MB. */
    static final long FILE_LIMIT = 4L << 20;

    private static final long TOTAL_LIMIT = 10L << 20;
    private static final int FILES_LIMIT = 2_000;
    private static final int DEPTH = 3;
    private static final int NAME_LIMIT = 80;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceReader() {}

    /**
     * Reads a folder or one Fountain file.
     *
     * @throws Refusal naming each file that cannot be read as text
     */
    public static Production read(Path path) {
        Path given = path.normalize();
        if (!Files.exists(given)) {
            throw new Refusal(Exit.SOURCE, given + ": there is no such file or folder");
        }
        List<String> problems = new ArrayList<>();
        SortedMap<String, String> files =
                Files.isDirectory(given) ? folder(given, problems) : screenplay(given, problems);
        if (!problems.isEmpty()) {
            throw new Refusal(Exit.SOURCE, String.join("\nbacklot: ", problems));
        }
        return new Production(name(given), given, files);
    }

    private static SortedMap<String, String> screenplay(Path file, List<String> problems) {
        String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".fountain") && !lower.endsWith(".txt")) {
            problems.add(file + ": expected a folder, or a screenplay whose name ends in .fountain");
        }
        SortedMap<String, String> files = new TreeMap<>();
        files.put(Production.SCREENPLAY, text(file, problems));
        return files;
    }

    private static SortedMap<String, String> folder(Path folder, List<String> problems) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Path> sources = sources(folder);
        if (sources.size() > FILES_LIMIT) {
            problems.add("%s: %d files are more than a production may have (%d)"
                    .formatted(folder, sources.size(), FILES_LIMIT));
            return files;
        }
        if (sources.isEmpty()) {
            problems.add(folder + ": no production is here; expected film.yaml and screenplay.fountain");
            return files;
        }
        long total = 0;
        for (Path source : sources) {
            String text = text(source, problems);
            total += text.length();
            files.put(folder.relativize(source).toString().replace('\\', '/'), text);
        }
        if (total > TOTAL_LIMIT) {
            problems.add("%s: the production's files have %d MiB together; %d MiB are the limit"
                    .formatted(folder, total >> 20, TOTAL_LIMIT >> 20));
        }
        return files;
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !hidden(folder.relativize(file)))
                    .filter(SourceReader::source)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean source(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".fountain");
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return relative.startsWith("out");
    }

    private static String text(Path file, List<String> problems) {
        try {
            if (!Files.isReadable(file)) {
                problems.add(file + ": may not be read");
                return "";
            }
            long size = Files.size(file);
            if (size > FILE_LIMIT) {
                problems.add("%s: %.1f MiB are too much for a text of a production; %d MiB are the limit"
                        .formatted(file, size / 1048576.0, FILE_LIMIT >> 20));
                return "";
            }
            return decoded(file, Files.readAllBytes(file), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(Path file, byte[] bytes, List<String> problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            problems.add("%s:%d: is not text in UTF-8".formatted(file, line(out.toString())));
            return "";
        }
        String text = out.toString();
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            problems.add("%s:%d: is not text: it holds a zero byte".formatted(file, line(text.substring(0, zero))));
            return "";
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            problems.add(file + ": is empty");
        }
        return text;
    }

    private static long line(String before) {
        return 1 + before.chars().filter(character -> character == '\n').count();
    }

    /** The folder's or file's name in lower-case letters, digits and dashes. */
    static String name(Path path) {
        String last = path.toAbsolutePath().normalize().getFileName().toString();
        String stem = Files.isDirectory(path) ? last : last.replaceFirst("\\.[A-Za-z]+$", "");
        String plain = Normalizer.normalize(stem, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String name =
                plain.length() > NAME_LIMIT ? plain.substring(0, NAME_LIMIT).replaceAll("-+$", "") : plain;
        return name.isEmpty() ? "untitled" : name;
    }
}
