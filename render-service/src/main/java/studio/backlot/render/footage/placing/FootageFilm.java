package studio.backlot.render.footage.placing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.kit.json.Json;
import studio.backlot.media.Clips;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.I420;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.FilmedTake;

/** Makes takes of footage: in the film's size and rate, as long as asked for, graded and composed. */
public final class FootageFilm {
    private final MediaTools tools;

    public FootageFilm(MediaTools tools) {
        this.tools = tools;
    }

    /** The take in files of {@code folder}. */
    public FilmedTake film(Order order, Path folder) throws IOException {
        Path picture = folder.resolve("footage.mp4");
        MessageDigest hash = Json.sha256();
        FrameEncoder encoder = FrameEncoder.open(tools, order.format(), picture, hash);
        try {
            expose(order, encoder);
            encoder.close();
        } finally {
            encoder.abandon();
        }
        long frames = order.placement().stretch().frames();
        Path key = folder.resolve("footage-key.png");
        Path last = folder.resolve("footage-last.png");
        Clips clips = new Clips(tools);
        clips.still(picture, frames / 2, key);
        clips.still(picture, frames - 1, last);
        return new FilmedTake(
                picture,
                key,
                last,
                Optional.empty(),
                Optional.empty(),
                frames,
                HexFormat.of().formatHex(hash.digest()),
                List.of());
    }

    private void expose(Order order, FrameEncoder encoder) {
        Placement placement = order.placement();
        FilmFormat format = order.format();
        Optional<ColourTable> colours = placement.grade().map(Grade::table);
        PixelLayout layout =
                colours.isPresent() || placement.composition().isPresent() ? PixelLayout.RGB : PixelLayout.I420;
        try (Strip strip = Strip.open(
                        tools,
                        order.files().apply(placement.original()),
                        placement.stretch().first(),
                        format,
                        placement.framing(),
                        layout);
                Closing compositor = new Closing(placement
                        .composition()
                        .map(how -> new Compositor(tools, how, format, order.script(), order.files())))) {
            for (long at = 0; at < placement.stretch().frames(); at++) {
                byte[] frame = strip.frame(at);
                if (layout == PixelLayout.RGB) {
                    Picture picture = Picture.ofBytes(frame, format.width(), format.height());
                    Picture graded = colours.map(table -> table.apply(picture)).orElse(picture);
                    encoder.write(I420.of(compositor.frame(at, graded).image()));
                } else {
                    encoder.write(frame);
                }
            }
        }
    }

    /** A compositor, if there is one. */
    private record Closing(Optional<Compositor> compositor) implements AutoCloseable {
        Picture frame(long at, Picture footage) {
            return compositor.map(there -> there.frame(at, footage)).orElse(footage);
        }

        @Override
        public void close() {
            compositor.ifPresent(Compositor::close);
        }
    }

    /**
     * What a take is made of.
     *
     * @param script of the shot, when something is drawn
     * @param files where assets are
     */
    public record Order(
            Placement placement, FilmFormat format, Optional<ShotScript> script, Function<AssetRef, Path> files) {}
}
