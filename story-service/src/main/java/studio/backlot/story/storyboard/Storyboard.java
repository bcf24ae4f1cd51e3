package studio.backlot.story.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.SceneSpec;

/** The shots of a scene: written out where film.yaml does so, else derived. */
public final class Storyboard {

    private Storyboard() {}

    /** The shots in order, counted from {@code firstOrder}; {@code at} is the scene in film.yaml. */
    public static List<Shot> shots(Staging staging, Optional<SceneSpec> spec, Cursor at, int firstOrder) {
        List<Shot> shots = spec.filter(written -> !written.shots().isEmpty())
                .map(written -> new WrittenShots(staging, firstOrder, at.field("shots")).shots(written.shots()))
                .orElseGet(() -> new DerivedShots(staging).shots(firstOrder));
        Optional<Transition> ending = staging.script().ending();
        if (ending.isEmpty() || shots.isEmpty()) {
            return shots;
        }
        List<Shot> ended = new ArrayList<>(shots);
        ended.add(ending(ended.removeLast(), ending.get()));
        return ended;
    }

    private static Shot ending(Shot last, Transition how) {
        Brief brief = last.brief();
        Brief ended = new Brief(
                brief.action(),
                brief.camera(),
                brief.changes(),
                brief.dialogue(),
                brief.light(),
                brief.transition(),
                Optional.of(how),
                brief.notes());
        return new Shot(last.id(), last.scene(), last.order(), last.link(), ended, last.duration());
    }

    /** What the music is told of a scene with these words at this hour. */
    public static Mood mood(String words, TimeOfDay hour) {
        return Moods.of(words, hour);
    }
}
