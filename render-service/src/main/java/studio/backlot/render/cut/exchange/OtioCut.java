package studio.backlot.render.cut.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.cut.exchange.NamedClip.NamedOpening;
import studio.backlot.render.cut.otio.Clip;
import studio.backlot.render.cut.otio.Composable;
import studio.backlot.render.cut.otio.Composition;
import studio.backlot.render.cut.otio.Effect;
import studio.backlot.render.cut.otio.Foreign;
import studio.backlot.render.cut.otio.Gap;
import studio.backlot.render.cut.otio.Item;
import studio.backlot.render.cut.otio.MediaReference;
import studio.backlot.render.cut.otio.OtioObject;
import studio.backlot.render.cut.otio.OtioRange;
import studio.backlot.render.cut.otio.OtioTime;
import studio.backlot.render.cut.otio.Timeline;
import studio.backlot.render.cut.otio.Track;
import studio.backlot.render.cut.otio.Transition;
import studio.backlot.render.cut.otio.json.Value;

/** The picture of an OpenTimelineIO timeline: one track of clips, gaps and transitions, in exact time. */
final class OtioCut {
    private static final RationalTime ZERO = RationalTime.zero(OtioTime.FLICKS);

    private final List<NamedClip> clips = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private RationalTime at = ZERO;
    private boolean afterPicture;
    private Optional<Transition> pending = Optional.empty();

    private OtioCut() {}

    /** Refuses what does not say which picture is seen: several tracks of pictures, nested ones, unknown items. */
    static NamedCut of(Timeline timeline) {
        return new OtioCut().cut(timeline);
    }

    private NamedCut cut(Timeline timeline) {
        untrimmed(timeline.tracks());
        Track track = picture(timeline);
        untrimmed(track);
        track.children().forEach(this::take);
        NamedOpening closing =
                pending.map(transition -> opening(transition, false)).orElse(NamedOpening.CUT);
        long others = timeline.tracks().children().stream()
                .filter(child -> child instanceof Track other && !other.video())
                .count();
        if (others > 0) {
            notes.add("Sound follows the picture: %d sound tracks are not compared.".formatted(others));
        }
        return new NamedCut(clips, closing, at, notes);
    }

    private static Track picture(Timeline timeline) {
        List<Track> tracks = timeline.videoTracks().stream()
                .filter(Item::enabled)
                .filter(track -> track.children().stream().anyMatch(child -> !(child instanceof Gap)))
                .toList();
        if (tracks.isEmpty()) {
            throw timeline.tracks().node().refusal("children", "no track of pictures has a clip");
        }
        if (tracks.size() > 1) {
            throw tracks.get(1)
                    .node()
                    .refusal("children", "a second track of pictures: flatten the timeline to one track first");
        }
        return tracks.getFirst();
    }

    private static void untrimmed(Composition composition) {
        if (composition.sourceRange().isPresent()) {
            throw composition
                    .node()
                    .refusal("source_range", "trimmed tracks are not taken: trim their clips and set this to null");
        }
    }

    private void take(Composable child) {
        switch (child) {
            case Transition transition -> {
                if (pending.isPresent()) {
                    throw transition.node().refusal("OTIO_SCHEMA", "a transition follows a transition");
                }
                pending = Optional.of(transition);
            }
            case Gap gap -> black(length(gap));
            case Clip clip
            when !clip.enabled() -> {
                notes.add("'%s' is switched off: the film is black there.".formatted(clip.name()));
                black(clip.used().duration().exact());
            }
            case Clip clip -> add(clip);
            case Composition nested ->
                throw nested.node().refusal("children", "nested timelines are not taken: flatten the timeline first");
            case Foreign unknown ->
                throw unknown.node()
                        .refusal(
                                "OTIO_SCHEMA",
                                "how long %s is, is not known here"
                                        .formatted(unknown.node().schema()));
        }
    }

    private static RationalTime length(Gap gap) {
        return gap.sourceRange().map(OtioRange::duration).map(OtioTime::exact).orElseThrow(() -> gap.node()
                .refusal("source_range", "a gap has to say how long it is"));
    }

    private void black(RationalTime length) {
        pending.ifPresent(transition ->
                notes.add("A transition to or from black, '%s', is not compared.".formatted(transition.name())));
        pending = Optional.empty();
        at = at.plus(length);
        afterPicture = false;
    }

    private void add(Clip clip) {
        OtioRange used = clip.used();
        Optional<MediaReference> media = clip.media();
        RationalTime first = media.flatMap(MediaReference::availableRange)
                .map(range -> range.start().exact())
                .orElse(ZERO);
        RationalTime end = at.plus(used.duration().exact());
        clips.add(new NamedClip(
                names(clip, media),
                media.flatMap(reference -> told(reference, "sha256")),
                used.start().exact().minus(first),
                at,
                end,
                pending.map(transition -> opening(transition, afterPicture)).orElse(NamedOpening.CUT),
                speed(clip),
                new Where.Pointer(clip.node().pointer())));
        at = end;
        pending = Optional.empty();
        afterPicture = true;
    }

    private static List<String> names(Clip clip, Optional<MediaReference> media) {
        Stream<String> told = told(clip, "slate").stream();
        Stream<String> file = media.stream()
                .flatMap(reference -> reference instanceof MediaReference.External external
                        ? Stream.of(external.targetUrl(), reference.name())
                        : Stream.of(reference.name()));
        return Stream.concat(Stream.concat(told, Stream.of(clip.name())), file)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private double speed(Clip clip) {
        double speed = 1;
        for (Effect effect : clip.effects()) {
            switch (effect) {
                case Effect.TimeWarp warp -> speed *= warp.timeScalar();
                case Effect.Plain _, Foreign _ ->
                    notes.add("An effect on '%s' is not compared.".formatted(clip.name()));
            }
        }
        return speed;
    }

    /** A dissolve to or from nothing is a fade. */
    private static NamedOpening opening(Transition transition, boolean between) {
        String kind = told(transition, "transition").orElseGet(() -> kind(transition));
        return new NamedOpening(
                kind.equals("dissolve") && !between ? "fade" : kind,
                transition.inOffset().exact(),
                transition.outOffset().exact());
    }

    private static String kind(Transition transition) {
        if (transition.type().equals("SMPTE_Dissolve")) {
            return "dissolve";
        }
        return transition.name().isBlank() ? transition.type() : transition.name();
    }

    /** What we told about an object when we wrote it. */
    private static Optional<String> told(OtioObject object, String name) {
        return object.metadata()
                .get("backlot")
                .filter(Value.Members.class::isInstance)
                .flatMap(own -> ((Value.Members) own).get(name))
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).value());
    }
}
