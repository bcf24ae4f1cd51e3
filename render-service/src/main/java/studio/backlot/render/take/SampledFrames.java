package studio.backlot.render.take;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.Encoding;
import studio.backlot.render.measure.picture.Picture;

/** Keeps some of the frames that are drawn for a take: key frames, one of a short take, two of a longer one. */
public final class SampledFrames {

    /** Width from which pictures are measured as they are reduced; the limits were set on pictures of 320 pixels. */
    private static final int WIDE = 320;

    /** Fewest key frames of a take of which two are kept. */
    private static final int LONG = 4;

    private final FilmFormat format;
    private final List<Long> wanted;
    private final List<DrawnFrame> kept = new ArrayList<>();

    SampledFrames(FilmFormat format, List<Segment> segments) {
        this.format = format;
        long every = Encoding.of(format).keyFrameEvery();
        List<Long> keyFrames = segments.stream()
                .flatMap(segment -> LongStream.iterate(
                                segment.first(), at -> at < segment.first() + segment.frames(), at -> at + every)
                        .boxed())
                .toList();
        long middle = keyFrames.get(keyFrames.size() / 2);
        wanted = keyFrames.size() < LONG ? List.of(middle) : List.of(middle, keyFrames.getLast());
    }

    /** How many times a picture of this format is reduced in each direction before it is measured. */
    public static int times(FilmFormat format) {
        return Math.max(1, format.width() / WIDE);
    }

    /** A frame was drawn. */
    void see(long number, byte[] i420) {
        if (wanted.contains(number)) {
            kept.add(new DrawnFrame(number, Picture.ofI420(i420, format.width(), format.height(), times(format))));
        }
    }

    List<DrawnFrame> kept() {
        return List.copyOf(kept);
    }
}
