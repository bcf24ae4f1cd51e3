package studio.backlot.render.footage.placing;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.media.FrameRate;
import studio.backlot.media.MediaInfo;
import studio.backlot.render.cut.timecode.Counting;
import studio.backlot.render.cut.timecode.Timecode;

/**
 * A part of footage in a film.
 *
 * @param first frame of the footage that it begins with, from 0
 * @param frames length in frames of the film
 */
public record Stretch(long first, long frames) {
    private static final int LONGEST_SECONDS = 600;

    /**
     * The stretch that somebody asks for.
     *
     * @param in number of the first frame, or its timecode where the footage has one; the beginning when empty
     * @param frames of the film; all that follow when empty
     * @param film frames a second
     * @throws ProblemException {@link KitError#INVALID} when the footage has no such stretch
     */
    public static Stretch of(MediaInfo media, Optional<String> in, Optional<Long> frames, int film) {
        long first = in.map(point -> first(media, point)).orElse(0L);
        if (first < 0 || first >= media.frames()) {
            throw invalid("/in", "the footage has frames 0 to %d, not %d".formatted(media.frames() - 1, first));
        }
        long left = new Pulldown(media.picture().rate(), film).length(media.frames() - first);
        long wanted = frames.orElse(left);
        if (wanted < 1 || wanted > left) {
            throw invalid(
                    "/frames",
                    "from there on the footage has 1 to %d frames at %d a second, not %d"
                            .formatted(left, film, wanted));
        }
        if (wanted > (long) LONGEST_SECONDS * film) {
            throw invalid(
                    "/frames",
                    "a shot may last %d seconds, not %d: name an in-point and a length"
                            .formatted(LONGEST_SECONDS, wanted / film));
        }
        return new Stretch(first, wanted);
    }

    private static long first(MediaInfo media, String point) {
        if (point.matches("\\d{1,9}")) {
            return Long.parseLong(point);
        }
        Timecode begins = media.timecode()
                .flatMap(Timecode::parse)
                .orElseThrow(() -> invalid("/in", "the footage has no timecode: name the number of a frame, from 0"));
        try {
            Timecode wanted = Timecode.parse(point)
                    .orElseThrow(() -> invalid("/in", "expected a frame's number or a timecode, not " + point));
            Counting counting = counting(media.picture().rate(), begins.drop());
            return Math.floorMod(counting.frame(wanted) - counting.frame(begins), counting.perDay());
        } catch (IllegalArgumentException noSuchFrame) {
            throw invalid("/in", String.valueOf(noSuchFrame.getMessage()));
        }
    }

    private static Counting counting(FrameRate rate, boolean drop) {
        return new Counting(rate, drop && Counting.mayDrop(rate));
    }

    private static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(KitError.INVALID, "See the violations.", List.of(Violation.at(pointer, detail)));
    }
}
