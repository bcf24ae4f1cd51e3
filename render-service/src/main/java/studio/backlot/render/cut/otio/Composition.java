package studio.backlot.render.cut.otio;

import java.util.List;

/** Children after each other, a track, or above each other, a stack. */
public sealed interface Composition extends Item permits Stack, Track {

    default List<Composable> children() {
        return node().nodes("children").stream().map(Composable::of).toList();
    }
}
