package studio.backlot.render.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import studio.backlot.render.measure.expected.Previs;
import studio.backlot.render.measure.expected.Region;
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
    private final Optional<Seam> seam;
    private final Mouths mouths;

    FrameReadings(MediaTools tools, Animatic animatic, ShotScript script, Optional<Seam> seam) {
        this.tools = tools;
        this.animatic = animatic;
        this.seam = seam;
        previs = new Previs(animatic);
        FilmFormat measured = measured(script.format());
        this.script = script.sized(measured);
        drawn = SampledFrames.times(script.format()) == 1 ? measured : twice(measured);
        mouths = new Mouths(animatic, this.script);
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
                tools, script, frame -> seen(frame, 1, part -> false).frames().getFirst(), seam.map(this::before));
    }

    /** The worst that any of its frames gives. */
    List<Reading> of(Path picture) {
        return ofFirst(picture, Long.MAX_VALUE);
    }

    /** Of a take that is one picture, held: its first frames tell it. */
    List<Reading> ofHeld(Path picture) {
        return ofFirst(picture, WINDOW);
    }

    private List<Reading> ofFirst(Path picture, long most) {
        FilmFormat format = script.format();
        WorstReadings worst = new WorstReadings();
        try (FrameDecoder decoder =
                FrameDecoder.scaled(tools, picture, PixelLayout.RGB, format.width(), format.height())) {
            byte[] bytes = new byte[decoder.frameBytes()];
            List<TakenFrame> window = new ArrayList<>();
            while (decoder.frames() < most && decoder.read(bytes)) {
                if (window.size() == WINDOW) {
                    window.removeFirst();
                }
                window.add(new TakenFrame(Picture.ofBytes(bytes, format.width(), format.height()), Map.of()));
                long read = decoder.frames();
                if (read % WINDOW == 0 || read == script.frames()) {
                    long first = read - window.size();
                    worst.add(TakeReadings.of(expected(first, window.size()), window));
                    mouths.see(first, window);
                }
            }
        }
        worst.add(mouths.offsets());
        return worst.all();
    }

    /** What is reduced when it is taken is reduced here too: lines are drawn no thinner than a pixel, and would be too strong. */
    private Expectation expected(long first, int count) {
        Expectation seen = seen(first, count, part -> true);
        return first == 0 ? seam.map(this::before).map(seen::after).orElse(seen) : seen;
    }

    private Expectation seen(long first, int count, Predicate<Region.Key> parts) {
        Expectation expected = previs.expect(script.sized(drawn), first, count, parts);
        return isReduced() ? expected.halved() : expected.asDecoded();
    }

    private Expectation.Before before(Seam with) {
        Picture last = Picture.of(animatic.layers(
                                with.before().sized(drawn), with.before().frames() - 1)
                        .drawing())
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
