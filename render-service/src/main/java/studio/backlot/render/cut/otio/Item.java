package studio.backlot.render.cut.otio;

import java.util.List;
import java.util.Optional;

/** What takes up time in a track. */
public sealed interface Item extends Composable permits Composition, Clip, Gap {

    /** The part that is used; all of it when absent. */
    default Optional<OtioRange> sourceRange() {
        return node().range("source_range");
    }

    default boolean enabled() {
        return node().flag("enabled", true);
    }

    default List<Effect> effects() {
        return node().nodes("effects").stream().map(Effect::of).toList();
    }

    /** Markers of a version that is not known are left out here, and kept. */
    default List<Marker> markers() {
        return node().nodes("markers").stream()
                .map(OtioObject::of)
                .filter(Marker.class::isInstance)
                .map(Marker.class::cast)
                .toList();
    }
}
