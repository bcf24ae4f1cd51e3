package studio.backlot.local;

import java.util.List;
import studio.backlot.contracts.event.CharacterLocked;
import studio.backlot.contracts.event.DialogueRecorded;
import studio.backlot.contracts.event.Event;
import studio.backlot.contracts.event.FilmMastered;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.event.WorkProgressed;

/**
 * A process that is ended at a step of a film.
 *
 * @param step what goes on at this moment
 * @param after the event that says so
 * @param which of its kind, counted from 1
 */
record Kill(String process, String step, Class<? extends Event> after, int which) {

    /** Every process of the studio once, from screenplay to film. */
    static final List<Kill> EVERYONE = List.of(
            new Kill("story", "it tells of the storyboard", ScreenplayPublished.class, 1),
            new Kill("preproduction", "it waits for the cast", StoryboardPublished.class, 1),
            new Kill("character", "the others are cast", CharacterLocked.class, 1),
            new Kill("audio", "the other lines are recorded", DialogueRecorded.class, 1),
            new Kill("render", "a shot is filmed", WorkProgressed.class, 1),
            new Kill("gateway", "the making is followed", ShotRendered.class, 1),
            new Kill("kafka", "shots are filmed and told of", ShotRendered.class, 2),
            new Kill("postgres", "shots are filmed and noted", ShotRendered.class, 3),
            new Kill("s3", "the film is mixed and encoded", PictureLocked.class, 1),
            new Kill("marketing", "the trailer is cut", FilmMastered.class, 1));

    @Override
    public String toString() {
        return "%s, when %s (%s %d)".formatted(process, step, after.getSimpleName(), which);
    }
}
