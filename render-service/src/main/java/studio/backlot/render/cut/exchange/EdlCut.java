package studio.backlot.render.cut.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.media.FrameRate;
import studio.backlot.render.cut.edl.Edl;
import studio.backlot.render.cut.edl.EdlLine;
import studio.backlot.render.cut.edl.Segment;
import studio.backlot.render.cut.edl.Segments;
import studio.backlot.render.cut.exchange.NamedClip.NamedOpening;

/**
 * The picture of an edit decision list. A dissolve to black and one from black are one fade over their joint: the clip
 * before gets back the frames over which it goes dark. Whole hours of a source's clock are its reel's; takes are shorter.
 */
final class EdlCut {
    /** Comments that we write, and find again when an editing tool has kept them. */
    static final String ASSET = "BACKLOT ASSET";

    static final String TRANSITION = "BACKLOT TRANSITION";

    private static final String FADE = "fade";
    private static final String WIPE_FROM_LEFT = "W001";

    private final FrameRate rate;
    private final List<NamedClip> clips = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean afterPicture;
    private long darkening;
    private String darkened = FADE;

    private EdlCut(FrameRate rate) {
        this.rate = rate;
    }

    static NamedCut of(Edl edl, FrameRate rate) {
        return new EdlCut(rate).cut(edl);
    }

    private NamedCut cut(Edl edl) {
        List<Segment> segments = Segments.of(edl, rate);
        segments.forEach(this::take);
        long sound = edl.lines().stream()
                .filter(located -> located.line() instanceof EdlLine.Event event && !event.picture())
                .count();
        if (sound > 0) {
            notes.add("Sound follows the picture: %d events of sound are not compared.".formatted(sound));
        }
        long end = segments.isEmpty() ? 0 : segments.getLast().recordOut();
        NamedOpening closing =
                darkening == 0 ? NamedOpening.CUT : new NamedOpening(darkened, rate.time(darkening), rate.time(0));
        return new NamedCut(clips, closing, rate.time(end), notes);
    }

    private void take(Segment segment) {
        if (segment.black()) {
            darken(segment);
        } else {
            add(segment);
        }
    }

    private void darken(Segment segment) {
        darkening = segment.effect().cut() || clips.isEmpty() || !afterPicture
                ? 0
                : segment.effect().frames();
        darkened = segment.note(TRANSITION).orElse(FADE);
        if (darkening > 0) {
            clips.add(until(clips.removeLast(), rate.time(segment.recordIn() + darkening)));
        }
        afterPicture = false;
    }

    private static NamedClip until(NamedClip clip, RationalTime end) {
        return new NamedClip(
                clip.names(),
                clip.sha256(),
                clip.sourceIn(),
                clip.recordIn(),
                end,
                clip.opening(),
                clip.speed(),
                clip.where());
    }

    private void add(Segment segment) {
        clips.add(new NamedClip(
                names(segment),
                segment.note(ASSET),
                rate.time(segment.source().in() - segment.source().hour()),
                rate.time(segment.recordIn()),
                rate.time(segment.recordOut()),
                opening(segment),
                segment.source().speed(),
                new Where.Line(segment.line())));
        darkening = 0;
        darkened = FADE;
        afterPicture = true;
    }

    private static List<String> names(Segment segment) {
        Stream<Optional<String>> files =
                Stream.of(segment.note("SOURCE FILE"), segment.note("FROM FILE"), segment.note("FROM CLIP"));
        return Stream.concat(
                        Stream.of(
                                segment.clipName(), Optional.of(segment.source().reel())),
                        files)
                .flatMap(Optional::stream)
                .toList();
    }

    private NamedOpening opening(Segment segment) {
        Segment.Effect effect = segment.effect();
        if (effect.cut()) {
            return darkening == 0 ? NamedOpening.CUT : new NamedOpening(darkened, rate.time(darkening), rate.time(0));
        }
        String kind = segment.note(TRANSITION).orElseGet(() -> kind(segment));
        return new NamedOpening(kind, rate.time(darkening), rate.time(effect.frames()));
    }

    private String kind(Segment segment) {
        String code = segment.effect().code();
        if (code.equals("D")) {
            boolean fade = segment.fromBlack().orElse(!afterPicture);
            return fade ? darkened : "dissolve";
        }
        return code.equals(WIPE_FROM_LEFT) ? "wipe" : "wipe-" + code.substring(1);
    }
}
