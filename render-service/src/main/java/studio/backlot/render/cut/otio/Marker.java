package studio.backlot.render.cut.otio;

import java.util.Optional;

/** A note on a range of an item. */
public record Marker(Node node) implements OtioObject {

    public Optional<OtioRange> markedRange() {
        return node.range("marked_range");
    }
}
