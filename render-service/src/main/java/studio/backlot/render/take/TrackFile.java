package studio.backlot.render.take;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.kit.json.Json;
import studio.backlot.render.animatic.TrackFrame;
import studio.backlot.render.animatic.TrackSink;

/** A take's track as JSON, written frame by frame: {@code {"format": …, "frames": [ … ]}}, a frame on each line. */
final class TrackFile implements TrackSink, AutoCloseable {
    private final BufferedWriter out;
    private boolean begun;

    TrackFile(Path file, FilmFormat format) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("{\"format\":" + Json.write(format) + ",\"frames\":[");
    }

    @Override
    public void frame(TrackFrame frame) throws IOException {
        out.write(begun ? ",\n" : "\n");
        out.write(Json.write(frame));
        begun = true;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write("\n]}\n");
        }
    }
}
