package studio.backlot.render.cut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.cut.otio.json.JsonPrinter;
import studio.backlot.render.cut.otio.json.Value;

/**
 * A cut as an OpenTimelineIO document, in the schema versions that OpenTimelineIO 0.17 writes. The picture track holds one
 * clip a take, whose available range is all that the take has, the dialogue track one clip a line with gaps between. Media are named relative to the document and carry the
 * hash that the object store knows them by; every scene begins with a marker.
 *
 * @see <a href="https://opentimelineio.readthedocs.io/en/stable/tutorials/otio-serialized-schema.html">the schema</a>
 */
public final class OtioDocument {
    private final ProductionGreenlit greenlit;
    private final Cut cut;
    private final int rate;

    private OtioDocument(ProductionGreenlit greenlit, Cut cut) {
        this.greenlit = greenlit;
        this.cut = cut;
        this.rate = greenlit.format().frameRate();
    }

    /** UTF-8, indented. */
    public static byte[] write(ProductionGreenlit greenlit, Cut cut) {
        return JsonPrinter.write(Value.of(new OtioDocument(greenlit, cut).timeline()));
    }

    private Map<String, Object> timeline() {
        Map<String, Object> timeline = named("Timeline.1", greenlit.title());
        timeline.put(
                "metadata",
                backlot(Map.of(
                        "project", greenlit.production().project().value(),
                        "revision", greenlit.production().revision(),
                        "width", greenlit.format().width(),
                        "height", greenlit.format().height())));
        timeline.put("global_start_time", time(RationalTime.zero(rate)));
        Map<String, Object> stack = item("Stack.1", "tracks");
        stack.put("children", List.of(picture(), dialogue()));
        timeline.put("tracks", stack);
        return timeline;
    }

    private Map<String, Object> picture() {
        List<Object> clips = new ArrayList<>();
        Optional<SceneId> scene = Optional.empty();
        List<Edges> edges = cut.edges();
        for (int at = 0; at < edges.size(); at++) {
            CutClip clip = cut.clips().get(at);
            SceneId own = clip.scene().id();
            long tail = at == 0 ? 0 : edges.get(at - 1).tail();
            if (edges.get(at).head() > 0 || tail > 0) {
                clips.add(transition(edges.get(at), tail));
            }
            clips.add(pictureClip(clip, !scene.equals(Optional.of(own))));
            scene = Optional.of(own);
        }
        if (!edges.isEmpty() && edges.getLast().tail() > 0) {
            clips.add(transition(
                    new Edges(edges.getLast().closing().orElse(Transition.FADE), 0, Optional.empty(), 0),
                    edges.getLast().tail()));
        }
        return track("Picture", "Video", clips);
    }

    /** The transition between two clips: {@code tail} frames of the first one and the second one's head. */
    private Map<String, Object> transition(Edges edges, long tail) {
        String kind = edges.opening().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> transition = named("Transition.1", kind);
        transition.put("metadata", backlot(Map.of("transition", kind)));
        transition.put(
                "transition_type", edges.opening() == Transition.DISSOLVE ? "SMPTE_Dissolve" : "Custom_Transition");
        transition.put("in_offset", time(new RationalTime(tail, rate)));
        transition.put("out_offset", time(new RationalTime(edges.head(), rate)));
        return transition;
    }

    private Map<String, Object> pictureClip(CutClip clip, boolean opensScene) {
        TimeRange shown = new TimeRange(
                clip.sourceIn().orElse(RationalTime.zero(rate)), clip.range().duration());
        TimeRange all =
                new TimeRange(RationalTime.zero(rate), clip.take().duration().at(rate));
        Map<String, Object> written = clip(
                clip.take().slate(),
                shown,
                media("media/" + clip.take().slate() + ".mp4", clip.take().picture(), all));
        written.put(
                "metadata",
                backlot(Map.of(
                        "shot", clip.shot().value(),
                        "scene", clip.scene().id().value(),
                        "slate", clip.take().slate(),
                        "key", clip.take().key(),
                        "frame_hash", clip.take().frameHash(),
                        "transition",
                                clip.transition()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))));
        if (opensScene) {
            written.put("markers", List.of(sceneMarker(clip)));
        }
        return written;
    }

    private Map<String, Object> sceneMarker(CutClip clip) {
        Map<String, Object> marker = named("Marker.2", clip.scene().heading());
        marker.put("metadata", backlot(Map.of("scene", clip.scene().id().value())));
        marker.put("color", "GREEN");
        marker.put("comment", clip.scene().synopsis());
        marker.put("marked_range", range(new TimeRange(RationalTime.zero(rate), new RationalTime(1, rate))));
        return marker;
    }

    private Map<String, Object> dialogue() {
        List<Object> children = new ArrayList<>();
        RationalTime at = RationalTime.zero(rate);
        for (CutClip clip : cut.clips()) {
            for (PlacedLine line : clip.dialogue()) {
                RationalTime start = clip.range().start().plus(line.range().start());
                if (start.compareTo(at) > 0) {
                    children.add(gap(start.minus(at)));
                    at = start;
                }
                RationalTime end = start.plus(line.range().duration());
                if (end.compareTo(at) > 0) {
                    children.add(lineClip(line, new TimeRange(at.minus(start), end.minus(at))));
                    at = end;
                }
            }
        }
        return track("Dialogue", "Audio", children);
    }

    /** @param heard of the recording; it begins later when the line before is still going on */
    private Map<String, Object> lineClip(PlacedLine line, TimeRange heard) {
        TimeRange whole = new TimeRange(RationalTime.zero(rate), line.range().duration());
        Map<String, Object> written =
                clip(line.line().value(), heard, media("media/dialogue/" + line.line() + ".wav", line.sound(), whole));
        written.put(
                "metadata",
                backlot(Map.of(
                        "line", line.line().value(),
                        "character", line.character().value(),
                        "text", line.text())));
        return written;
    }

    private Map<String, Object> gap(RationalTime length) {
        Map<String, Object> gap = item("Gap.1", "");
        gap.put("source_range", range(new TimeRange(RationalTime.zero(rate), length)));
        return gap;
    }

    private Map<String, Object> track(String name, String kind, List<Object> children) {
        Map<String, Object> track = item("Track.1", name);
        track.put("kind", kind);
        track.put("children", children);
        return track;
    }

    private Map<String, Object> clip(String name, TimeRange source, Map<String, Object> media) {
        Map<String, Object> clip = item("Clip.2", name);
        clip.put("source_range", range(source));
        clip.put("media_references", Map.of("DEFAULT_MEDIA", media));
        clip.put("active_media_reference_key", "DEFAULT_MEDIA");
        return clip;
    }

    private Map<String, Object> media(String target, AssetRef asset, TimeRange available) {
        Map<String, Object> media = named("ExternalReference.1", "");
        media.put(
                "metadata",
                backlot(Map.of("sha256", asset.sha256(), "media_type", asset.mediaType(), "size", asset.size())));
        media.put("available_range", range(available));
        media.put("available_image_bounds", null);
        media.put("target_url", target);
        return media;
    }

    private Map<String, Object> item(String schema, String name) {
        Map<String, Object> item = named(schema, name);
        item.put("source_range", null);
        item.put("effects", List.of());
        item.put("markers", List.of());
        item.put("enabled", true);
        return item;
    }

    private static Map<String, Object> named(String schema, String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("OTIO_SCHEMA", schema);
        object.put("metadata", Map.of());
        object.put("name", name);
        return object;
    }

    private static Map<String, Object> backlot(Map<String, Object> values) {
        return Map.of("backlot", new TreeMap<>(values));
    }

    private static Map<String, Object> range(TimeRange range) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("OTIO_SCHEMA", "TimeRange.1");
        written.put("duration", time(range.duration()));
        written.put("start_time", time(range.start()));
        return written;
    }

    private static Map<String, Object> time(RationalTime time) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("OTIO_SCHEMA", "RationalTime.1");
        written.put("rate", (double) time.rate());
        written.put("value", (double) time.value());
        return written;
    }
}
