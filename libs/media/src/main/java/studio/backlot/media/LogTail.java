package studio.backlot.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a stream of any length: bounded in lines and in their length, without the loader's noise. */
final class LogTail {

    private static final int LINES = 400;
    private static final int LINE_LENGTH = 500;
    private static final Pattern NOISE = Pattern.compile("no version information available");
    private static final Pattern CONTEXT = Pattern.compile("^\\[([^\\]@]+?) @ 0x[0-9a-f]+\\]");

    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private final StringBuilder current = new StringBuilder();

    /** Reads to the end of the stream; a stream that breaks has ended. */
    void drain(InputStream stream) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            char[] buffer = new char[2048];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                add(buffer, read);
            }
        } catch (IOException ended) {
            add("(its log broke off)");
        }
        endLine();
    }

    private synchronized void add(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                endLine();
            } else if (current.length() < LINE_LENGTH) {
                current.append(text[i]);
            }
        }
    }

    private synchronized void endLine() {
        String line = current.toString().strip();
        current.setLength(0);
        if (!line.isEmpty() && !NOISE.matcher(line).find()) {
            add(CONTEXT.matcher(line).replaceFirst("[$1]"));
        }
    }

    private synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
