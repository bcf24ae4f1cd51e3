package studio.backlot.render.cut;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Transition;
import studio.backlot.media.Clips;
import studio.backlot.media.Encoding;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.title.Caption;
import studio.backlot.render.weave.Ease;

/**
 * Makes the picture of a clip whose edges are more than cuts, or that carries type. Its first and last frames are drawn or read again, with
 * the picture before moving on below them, and encoded; all between is taken over from the take from key frame on, as it is.
 * An instance belongs to one thread at a time.
 */
public final class Conform {

    private final MediaTools tools;
    private final FrameSource own;
    private final FrameSource before;

    public Conform(MediaTools tools) {
        this.tools = tools;
        own = new FrameSource(tools);
        before = new FrameSource(tools);
    }

    /**
     * What a clip is made of.
     *
     * @param footing where its frames come from
     * @param previous where those of the take before come from
     * @param take its picture, that of the whole take
     * @param captions type that lies over it
     */
    public record Parts(Edges edges, Footing footing, Optional<Footing> previous, Path take, List<Caption> captions) {

        /** Of takes that can be drawn again from their scripts. */
        public Parts(Edges edges, ShotScript script, Optional<ShotScript> previous, Path take, List<Caption> captions) {
            this(edges, new Footing.Drawn(script), previous.map(Footing.Drawn::new), take, captions);
        }

        public Parts {
            captions = List.copyOf(captions);
        }

        /** Frame of the take that it begins with. */
        private long in() {
            return footing instanceof Footing.Part part ? part.in() : 0;
        }

        /** Frames from the first on that are not the take's own. */
        private long head() {
            long half = footing.frames() / 2;
            return captions.stream()
                    .filter(caption -> caption.from() < half)
                    .mapToLong(Caption::to)
                    .reduce(edges.head(), Math::max);
        }

        /** Frames up to the last one that are not the take's own. */
        private long tail() {
            long half = footing.frames() / 2;
            return captions.stream()
                    .filter(caption -> caption.from() >= half)
                    .mapToLong(caption -> footing.frames() - caption.from())
                    .reduce(edges.tail(), Math::max);
        }
    }

    /** The clip's picture, exactly as long as its footing, in {@code folder}. */
    public Path picture(Parts parts, Path folder) throws IOException {
        long frames = parts.footing().frames();
        long keyFrameEvery = Encoding.of(parts.footing().format()).keyFrameEvery();
        long from = Math.ceilDiv(parts.in() + parts.head(), keyFrameEvery) * keyFrameEvery - parts.in();
        long to = frames - parts.tail();
        Path picture = folder.resolve("conformed.mp4");
        if (from >= to) {
            film(parts, 0, frames, picture);
            return picture;
        }
        List<Clips.Part> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Clips.Part(film(parts, 0, from, folder.resolve("head.mp4")), 0, from));
        }
        pieces.add(new Clips.Part(parts.take(), parts.in() + from, to - from));
        if (to < frames) {
            pieces.add(new Clips.Part(film(parts, to, frames, folder.resolve("tail.mp4")), 0, frames - to));
        }
        new Clips(tools).splice(pieces, parts.footing().format().frameRate(), picture);
        return picture;
    }

    private Path film(Parts parts, long from, long to, Path file) throws IOException {
        FilmFormat format = parts.footing().format();
        Blend blend = new Blend(format.width(), format.height());
        byte[] frame = new byte[format.width() * format.height() * 3 / 2];
        byte[] other = new byte[frame.length];
        FrameEncoder encoder = FrameEncoder.open(tools, format, file);
        try {
            for (long number = from; number < to; number++) {
                draw(parts, number, frame, other, blend);
                encoder.write(frame);
            }
            encoder.close();
            return file;
        } finally {
            encoder.abandon();
            own.close();
            before.close();
        }
    }

    /** One frame of the clip as it is seen in the film, into {@code frame}. */
    void draw(Parts parts, long number, byte[] frame, byte[] other, Blend blend) {
        Edges edges = parts.edges();
        if (number < edges.head() && edges.overlaps() && parts.previous().isPresent()) {
            Footing previous = parts.previous().get();
            before.frame(previous, previous.frames() + number, frame);
            own.frame(parts.footing(), number, other);
            double share = (number + 1) / (edges.head() + 1.0);
            if (edges.opening() == Transition.DISSOLVE) {
                blend.dissolve(frame, other, share);
            } else {
                blend.wipe(frame, other, Ease.between(0, 1, share));
            }
        } else {
            own.frame(parts.footing(), number, frame);
            if (number < edges.head()) {
                boolean white = edges.opening() == Transition.FADE_WHITE;
                blend.fade(frame, Ease.between(0, 1, (number + 1) / (edges.head() + 1.0)), white);
            }
        }
        parts.captions().forEach(caption -> caption.lay(number, frame));
        long left = parts.footing().frames() - number;
        if (left <= edges.tail()) {
            boolean white = edges.closing().equals(Optional.of(Transition.FADE_WHITE));
            blend.fade(frame, Ease.between(0, 1, (left - 1) / (double) edges.tail()), white);
        }
    }
}
