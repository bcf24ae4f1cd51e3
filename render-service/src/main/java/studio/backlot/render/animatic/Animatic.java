package studio.backlot.render.animatic;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Style;
import studio.backlot.render.animatic.direction.Direction;

/**
 * The built-in renderer. Every frame is a function of its script and its number alone: any range in any order, on any
 * thread, gives the same bytes. An instance belongs to one thread at a time; it keeps its canvases from shot to shot.
 */
public final class Animatic {

    static {
        System.setProperty("java.awt.headless", "true");
    }

    /** Changes whenever the same script may give another picture. */
    private static final String VERSION = "animatic-21";

    /** Scripts that are kept at most. */
    private static final int KNOWN = 48;

    private Optional<Easel> easel = Optional.empty();
    private final Map<ShotScript, Read> known = new LinkedHashMap<>();
    private Optional<Read> last = Optional.empty();

    /** A script that has been read already. */
    private record Read(ShotScript script, SoundScript sound, Direction direction) {
        static Read of(ShotScript script) {
            SoundScript sound = SoundScript.of(script);
            return new Read(script, sound, Direction.of(sound.script()));
        }

        Drawing drawing() {
            List<String> warnings = new ArrayList<>(sound.warnings());
            warnings.addAll(direction.warnings());
            return new Drawing(direction.after(), warnings);
        }
    }

    /** Part of every take's key. */
    public static String engineVersion() {
        return VERSION;
    }

    /** What drawing the whole shot leads to, without drawing it. */
    public static Drawing plan(ShotScript script) {
        return Read.of(script).drawing();
    }

    /** Draws the frames {@code from} (included) to {@code to} (excluded) into {@code sink}, in order. */
    public Drawing draw(ShotScript script, long from, long to, FrameSink sink) throws IOException {
        return draw(script, from, to, sink, TrackSink.NONE);
    }

    /** Draws frames as {@link #draw(ShotScript, long, long, FrameSink)} does, and says what is where in each. */
    public Drawing draw(ShotScript script, long from, long to, FrameSink sink, TrackSink track) throws IOException {
        if (from < 0 || to < from || to > script.frames()) {
            throw new IllegalArgumentException(
                    "frames: expected a range within 0 to %d, not %d to %d".formatted(script.frames(), from, to));
        }
        byte[] i420 = new byte[script.format().width() * script.format().height() * 3 / 2];
        Read read = read(script);
        Easel drawing = easel(read.sound().script());
        Tracker tracker = new Tracker(read.sound().script());
        boolean tracked = track != TrackSink.NONE;
        long drawn = -1;
        for (long frame = from; frame < to; frame++) {
            long shown = script.shown(frame);
            if (shown != drawn) {
                tracker.begin(shown);
                drawing.frame(read.direction(), shown, i420, tracked ? tracker : LayerSink.NONE);
                drawn = shown;
            }
            if (tracked) {
                track.frame(tracker.end(read.direction().camera(shown), drawing.depth())
                        .at(frame));
            }
            sink.frame(i420);
        }
        return read.drawing();
    }

    /** One frame in parts. */
    public Layers layers(ShotScript script, long frame) {
        Read read = read(script);
        ShotScript sound = read.sound().script();
        long held = script.shown(Math.clamp(frame, 0, script.frames() - 1));
        Easel drawing = easel(sound);
        Tracker tracker = new Tracker(sound);
        LayerPrint print = new LayerPrint(sound.format().width(), sound.format().height(), tracker);
        tracker.begin(held);
        drawing.still(read.direction(), held, print);
        TrackFrame track = tracker.end(read.direction().camera(held), drawing.depth());
        return print.print(copy(drawing.canvas().image()), drawing.depth(), track);
    }

    /** One frame as I420 into {@code i420}, which holds exactly one frame. */
    public void frame(ShotScript script, long frame, byte[] i420) {
        Read read = read(script);
        easel(read.sound().script()).frame(read.direction(), script.shown(frame), i420, LayerSink.NONE);
    }

    /** One frame as an RGB picture. */
    public BufferedImage still(ShotScript script, long frame) {
        Read read = read(script);
        Easel drawing = easel(read.sound().script());
        drawing.still(read.direction(), script.shown(Math.clamp(frame, 0, script.frames() - 1)), LayerSink.NONE);
        return copy(drawing.canvas().image());
    }

    /** One frame as it is drawn, before bloom, grade and grain: the drawing of its {@link Layers}, without the other parts. */
    public BufferedImage drawing(ShotScript script, long frame) {
        Read read = read(script);
        Easel drawing = easel(read.sound().script());
        drawing.unfinished(read.direction(), script.shown(Math.clamp(frame, 0, script.frames() - 1)));
        return copy(drawing.canvas().image());
    }

    /** A character from the front to the waist, before a plain ground, in a style. */
    public BufferedImage portrait(CastMember member, Style style, int width, int height) {
        FilmFormat format = new FilmFormat(even(width), even(height), 24);
        return still(Portrait.of(member, style, format), 0);
    }

    /** A character from all sides, with every expression, its name and its colours, {@link ModelSheet#WIDTH} wide. */
    public BufferedImage modelSheet(CastMember member, Style style) {
        return new ModelSheet(this, member, style).draw();
    }

    private static int even(int pixels) {
        return Math.clamp(pixels + pixels % 2, 64, 4096);
    }

    private Easel easel(ShotScript script) {
        if (easel.isEmpty() || !easel.get().suits(script)) {
            easel = Optional.of(new Easel(script.world().set(), script.world().style(), script.format()));
        }
        return easel.get();
    }

    /**
     * The script is asked for frame after frame: identity is enough, and comparing a set's pieces each time is not free. Some others
     * are kept, for whoever draws each frame in several colours.
     */
    @SuppressWarnings("ReferenceEquality")
    private Read read(ShotScript script) {
        if (last.isEmpty() || last.get().script() != script) {
            Read read = known.computeIfAbsent(script, Read::of);
            if (known.size() > KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
            last = Optional.of(new Read(script, read.sound(), read.direction()));
        }
        return last.get();
    }

    private static BufferedImage copy(BufferedImage drawn) {
        BufferedImage copy = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        drawn.copyData(copy.getRaster());
        return copy;
    }
}
