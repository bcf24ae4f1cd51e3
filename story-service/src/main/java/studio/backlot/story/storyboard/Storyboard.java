package studio.backlot.story.storyboard;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.SceneSpec;

/** The shots of a scene: written out where film.yaml does so, else derived. */
public final class Storyboard {

    private Storyboard() {}

    /** The shots in order, counted from {@code firstOrder}; {@code at} is the scene in film.yaml. */
    public static List<Shot> shots(Staging staging, Optional<SceneSpec> spec, Cursor at, int firstOrder) {
        return spec.filter(written -> !written.shots().isEmpty())
                .map(written -> new WrittenShots(staging, firstOrder, at.field("shots")).shots(written.shots()))
                .orElseGet(() -> new DerivedShots(staging).shots(firstOrder));
    }

    /** What the music is told of a scene with these words at this hour. */
    public static Mood mood(String words, TimeOfDay hour) {
        return Moods.of(words, hour);
    }
}
