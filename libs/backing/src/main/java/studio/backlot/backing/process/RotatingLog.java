package studio.backlot.backing.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A log file that starts anew when it is full; the one before is kept as {@code <name>.1}. */
public final class RotatingLog {

    /** Bytes after which a new file is begun. */
    public static final long DEFAULT_LIMIT = 8L << 20;

    private static final int TAIL_BYTES = 16 << 10;
    private static final int LINE_SHOWN = 300;

    private final Path file;
    private final long limit;

    public RotatingLog(Path file) {
        this(file, DEFAULT_LIMIT);
    }

    public RotatingLog(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    public Path file() {
        return file;
    }

    /** The last lines, oldest first; none when nothing was written. */
    public List<String> tail(int lines) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - TAIL_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // read on until the end
            }
            List<String> all = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines without the frames of stack traces, which say little to the person at the terminal. */
    public List<String> telling(int lines) {
        List<String> telling = tail(Integer.MAX_VALUE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                .map(line -> line.length() > LINE_SHOWN ? line.substring(0, LINE_SHOWN) + " …" : line)
                .toList();
        return telling.subList(Math.max(0, telling.size() - lines), telling.size());
    }

    /** Copies a process's output into the file until it ends, on a thread of its own. */
    void follow(String name, InputStream output) {
        Thread pump = new Thread(null, () -> pump(output), "log-" + name, 256 << 10);
        pump.setDaemon(true);
        pump.start();
    }

    private void pump(InputStream output) {
        byte[] buffer = new byte[8 << 10];
        try (output) {
            Files.createDirectories(file.getParent());
            int read = output.read(buffer);
            while (read >= 0) {
                long size = Files.exists(file) ? Files.size(file) : 0;
                if (size > limit) {
                    Files.move(file, previous(), StandardCopyOption.REPLACE_EXISTING);
                    size = 0;
                }
                try (OutputStream out =
                        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    while (read >= 0 && size <= limit) {
                        out.write(buffer, 0, read);
                        size += read;
                        read = output.read(buffer);
                    }
                }
            }
        } catch (IOException e) {
            // The process has gone or the disk is full: its output has nowhere to go, and the process must not wait for
            // us.
            drain(output, buffer);
        }
    }

    private static void drain(InputStream output, byte[] buffer) {
        try {
            while (output.read(buffer) >= 0) {
                // discard
            }
        } catch (IOException e) {
            // the pipe is closed: nothing is left to read
        }
    }

    private Path previous() {
        return file.resolveSibling(file.getFileName() + ".1");
    }
}
