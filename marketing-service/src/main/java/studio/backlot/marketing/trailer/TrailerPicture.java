package studio.backlot.marketing.trailer;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.marketing.trailer.Segment.Card;
import studio.backlot.marketing.trailer.Segment.Moment;
import studio.backlot.media.FrameEncoder;
import studio.backlot.media.MediaTools;

/** Makes the picture of a trailer: decodes what is shown, joins it, encodes it; exactly as many frames as planned. */
public final class TrailerPicture {

    private static final int BLACK = 16;
    private static final int NEUTRAL = 128;

    private final MediaTools tools;
    private final FilmFormat format;
    private final Map<Card.Kind, byte[]> cards;

    /**
     * Pictures in a format.
     *
     * @param cards their frames in that format
     */
    public TrailerPicture(MediaTools tools, FilmFormat format, Map<Card.Kind, byte[]> cards) {
        this.tools = tools;
        this.format = format;
        this.cards = Map.copyOf(cards);
    }

    /**
     * Writes the MP4.
     *
     * @param clips what the plan shows, by its index in the cut
     * @param done told the frames written so far, once a segment
     */
    public void make(TrailerPlan plan, Map<Integer, Shown> clips, Path output, IntConsumer done) {
        FrameEncoder encoder = FrameEncoder.open(tools, format, output);
        try {
            write(plan, clips, encoder, done);
        } catch (RuntimeException unfinished) {
            encoder.abandon();
            throw unfinished;
        }
        encoder.close();
    }

    /**
     * The take of a clip.
     *
     * @param in its frame that the clip begins with
     */
    public record Shown(Path take, int in) {}

    private void write(TrailerPlan plan, Map<Integer, Shown> clips, FrameEncoder encoder, IntConsumer done) {
        byte[] frame = new byte[format.width() * format.height() * 3 / 2];
        byte[] beneath = frame.clone();
        @Nullable FrameSource before = null;
        try {
            for (int i = 0; i < plan.segments().size(); i++) {
                FrameSource now = source(plan.segments().get(i), clips);
                try {
                    int frames = plan.segments().get(i).frames();
                    for (int at = 0; at < frames; at++) {
                        now.next(frame);
                        if (before != null && isDissolving(plan, i, at)) {
                            before.next(beneath);
                            mix(
                                    beneath,
                                    frame,
                                    (at + 1.0) / (plan.joins().get(i - 1).frames() + 1));
                        }
                        dim(frame, light(plan, i, at));
                        encoder.write(frame);
                    }
                } finally {
                    if (before != null) {
                        before.close();
                    }
                    before = now;
                }
                done.accept((int) encoder.frames());
            }
        } finally {
            if (before != null) {
                before.close();
            }
        }
    }

    private FrameSource source(Segment segment, Map<Integer, Shown> clips) {
        return switch (segment) {
            case Card card -> FrameSource.still(cards.get(card.kind()));
            case Moment moment -> {
                Shown shown = clips.get(moment.clip());
                yield FrameSource.clip(tools, shown.take(), shown.in() + moment.first(), format);
            }
        };
    }

    private static boolean isDissolving(TrailerPlan plan, int segment, int at) {
        Join join = plan.joins().get(segment - 1);
        return join.kind() == Join.Kind.DISSOLVE && at < join.frames();
    }

    /** 1 in the light, 0 in the dark; a trailer begins and ends in the dark. */
    private double light(TrailerPlan plan, int segment, int at) {
        int last = plan.segments().size() - 1;
        int half = format.frameRate() / 2;
        int up = segment == 0 ? half : blackFrames(plan.joins().get(segment - 1));
        int down = segment == last ? half : blackFrames(plan.joins().get(segment));
        int left = plan.segments().get(segment).frames() - 1 - at;
        return Math.min(ramp(at, up), ramp(left, down));
    }

    private static int blackFrames(Join join) {
        return join.kind() == Join.Kind.THROUGH_BLACK ? join.frames() / 2 : 0;
    }

    private static double ramp(int at, int length) {
        return at >= length ? 1 : (double) at / length;
    }

    private void mix(byte[] beneath, byte[] frame, double share) {
        int weight = (int) Math.round(share * 256);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) (((beneath[i] & 255) * (256 - weight) + (frame[i] & 255) * weight) >> 8);
        }
    }

    private void dim(byte[] frame, double light) {
        if (light >= 1) {
            return;
        }
        int weight = (int) Math.round(light * 256);
        int luma = format.width() * format.height();
        for (int i = 0; i < frame.length; i++) {
            int dark = i < luma ? BLACK : NEUTRAL;
            frame[i] = (byte) (dark + ((((frame[i] & 255) - dark) * weight) >> 8));
        }
    }
}
