package studio.backlot.render.cut.otio;

import java.util.List;
import java.util.Optional;

/** A film, or a part of one. */
public record Timeline(Node node) implements OtioObject {

    /** Where its clock starts, such as 01:00:00:00. */
    public Optional<OtioTime> globalStart() {
        return node.time("global_start_time");
    }

    public Stack tracks() {
        Node tracks = node.node("tracks").orElseThrow(() -> node.refusal("tracks", "a timeline has to have them"));
        return switch (OtioObject.of(tracks)) {
            case Stack stack -> stack;
            case OtioObject _ -> throw tracks.refusal(Node.SCHEMA, "expected Stack.1, not " + tracks.schema());
        };
    }

    /** The tracks of pictures, the lowest first. */
    public List<Track> videoTracks() {
        return tracks().children().stream()
                .filter(Track.class::isInstance)
                .map(Track.class::cast)
                .filter(Track::video)
                .toList();
    }
}
