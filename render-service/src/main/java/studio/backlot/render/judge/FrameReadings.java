package studio.backlot.render.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.measure.Reading;
import studio.backlot.render.measure.TakeReadings;
import studio.backlot.render.measure.TakenFrame;
import studio.backlot.render.measure.expected.Expectation;
import studio.backlot.render.measure.expected.ExpectedFrame;
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.take.SampledFrames;

/**
 * Every frame of a take against what its shot should show. Some frames are looked at together, then the next: a take does
 * not fit into memory. Pictures are reduced to about the size for which the limits were set.
 */
final class FrameReadings {

    /** Frames that are looked at together; the limits were set on as many. */
    private static final int WINDOW = 4;

    private final MediaTools tools;
    private final Animatic animatic;
    private final Previs previs;
    private final ShotScript script;
    private final FilmFormat drawn;
    private final Previs.Colours colours;
    private final Beginning beginning;
    private final Mouths mouths;

    FrameReadings(MediaTools tools, Animatic animatic, ShotScript script, Beginning beginning) {
        this.tools = tools;
        this.animatic = animatic;
        this.beginning = beginning;
        previs = new Previs(animatic);
        FilmFormat measured = measured(script.format());
        this.script = script.sized(measured);
        drawn = SampledFrames.times(script.format()) == 1 ? measured : twice(measured);
        colours = Previs.colours(script.sized(drawn), part -> true);
        // In another size it would take a set out of the renderer's hands and back for every frame.
        mouths = new Mouths(isReduced() ? new Animatic() : animatic, this.script);
    }

    private static FilmFormat measured(FilmFormat format) {
        int times = SampledFrames.times(format);
        return new FilmFormat(even(format.width() / times), even(format.height() / times), format.frameRate());
    }

    private static FilmFormat twice(FilmFormat format) {
        return new FilmFormat(2 * format.width(), 2 * format.height(), format.frameRate());
    }

    private static int even(int pixels) {
        return pixels - pixels % 2;
    }

    /** How to tell takes that do not show what is expected here, and what they tell by themselves. */
    OwnPicture own() {
        return new OwnPicture(
                tools,
                script,
                this::seen,
                beginning.seam().map(this::before),
                beginning.still().map(this::read));
    }

    /** The worst that any of its frames gives. */
    List<Reading> of(Path picture) {
        return ofFirst(picture, Long.MAX_VALUE);
    }

    /** Of a take that is one picture, held: its first frames tell it. */
    List<Reading> ofHeld(Path picture) {
        return ofFirst(picture, WINDOW);
    }

    /** While some frames are compared, the next are read and what they should be is drawn: two things for two processors. */
    private List<Reading> ofFirst(Path picture, long most) {
        FilmFormat format = script.format();
        Optional<Expectation.Before> before = beginning.seam().map(this::before);
        WorstReadings worst = new WorstReadings();
        try (FrameDecoder decoder =
                FrameDecoder.scaled(tools, picture, PixelLayout.RGB, format.width(), format.height())) {
            byte[] bytes = new byte[decoder.frameBytes()];
            List<Seen> window = new ArrayList<>();
            CompletableFuture<List<Reading>> compared = CompletableFuture.completedFuture(List.of());
            while (decoder.frames() < Math.min(most, script.frames()) && decoder.read(bytes)) {
                if (window.size() == WINDOW) {
                    window.removeFirst();
                }
                Picture taken = Picture.ofBytes(bytes, format.width(), format.height());
                long at = decoder.frames() - 1;
                window.add(new Seen(at, previs.expect(colours, at), taken));
                mouths.see(at, taken);
                if (decoder.frames() % WINDOW == 0 || decoder.frames() == script.frames()) {
                    worst.add(compared.join());
                    List<Seen> whole = List.copyOf(window);
                    compared = CompletableFuture.supplyAsync(() -> readings(whole, before));
                }
            }
            worst.add(compared.join());
        }
        worst.add(mouths.offsets());
        return worst.all();
    }

    /** A frame of a take, and what it should be. */
    private record Seen(long at, ExpectedFrame expected, Picture taken) {}

    private List<Reading> readings(List<Seen> window, Optional<Expectation.Before> before) {
        Expectation seen = seen(window.stream().map(Seen::expected).toList());
        Expectation expected =
                window.getFirst().at() == 0 ? before.map(seen::after).orElse(seen) : seen;
        return TakeReadings.of(
                expected,
                window.stream()
                        .map(frame -> new TakenFrame(frame.taken(), Map.of()))
                        .toList());
    }

    /** What is reduced when it is taken is reduced here too: lines are drawn no thinner than a pixel, and would be too strong. */
    private Expectation seen(List<ExpectedFrame> frames) {
        Expectation drawing = new Expectation(drawn, frames, Optional.empty());
        return isReduced() ? drawing.halved() : drawing.asDecoded();
    }

    /** A frame as it is seen, without the parts of characters. */
    private ExpectedFrame seen(long at) {
        Previs.Colours none = Previs.colours(script.sized(drawn), part -> false);
        return seen(List.of(previs.expect(none, at))).frames().getFirst();
    }

    private Expectation.Before before(Seam with) {
        Picture last = Picture.of(animatic.drawing(
                        with.before().sized(drawn), with.before().frames() - 1))
                .asVideo();
        return new Expectation.Before(isReduced() ? last.halved() : last, read(with.lastFrame()));
    }

    private boolean isReduced() {
        return !drawn.equals(script.format());
    }

    /** A single picture, made smaller as the frames of a take are. */
    private Picture read(Path still) {
        FilmFormat format = script.format();
        return Stills.read(tools, still, format.width(), format.height());
    }
}
