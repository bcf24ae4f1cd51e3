package studio.backlot.render.drift;

import java.util.List;
import studio.backlot.render.animatic.ShotScript;

/**
 * Something that went wrong in films which generative models made, and a shot with which it happens again.
 *
 * @param name short, for files
 * @param noted what the production journal of the first two films says
 * @param happens what the model does here
 */
record Challenge(String name, String title, String noted, String happens, Shot shot, Flaw flaw) {
    private static final long SECOND = 24;

    /**
     * The beginning of a shot of an example film.
     *
     * @param film an example's name
     */
    record Shot(String film, String id, long frames) {
        ShotScript script() {
            return Film.named(film).shot(id, frames);
        }
    }

    /** All of them, in the journal's order. */
    static List<Challenge> all() {
        return List.of(
                new Challenge(
                        "sweater",
                        "Emma’s blue sweater",
                        "Despite identity grounding, Emma’s blue sweater occasionally changes shade between shot 1 and shot 6.",
                        "Her sweater comes 25 degrees of hue nearer to violet than it was.",
                        new Shot("the-golden-orb", "1A", SECOND),
                        Flaw.hue("emma", 1, 25)),
                new Challenge(
                        "shelves",
                        "The mahogany shelves",
                        "The mahogany bookshelves shifted slightly in layout between the medium shot and the wide shot.",
                        "The shelves stand 40 cm further to the right.",
                        new Shot("the-golden-orb", "1W", SECOND),
                        Flaw.moved("bookshelf", 0.4)),
                new Challenge(
                        "jitter",
                        "Sarah’s jitter",
                        "Sarah’s movements during her emotional transition were slightly jittery between keys.",
                        "She jumps by up to three pixels, otherwise in each frame.",
                        new Shot("the-last-algorithm", "1D", SECOND),
                        Flaw.jitter("sarah", 3)),
                new Challenge(
                        "lag",
                        "Half a second between voice and picture",
                        "In shot 3 the audio finished 0.5 s before the video ended, requiring a manual fix.",
                        "Whoever speaks moves the mouth 12 frames after the line is heard.",
                        new Shot("the-last-algorithm", "1D", 3 * SECOND),
                        Flaw.late(12)),
                new Challenge(
                        "dawn",
                        "From night to dawn",
                        "A scene change from the night lab to the dawn lab.",
                        "The night’s blue stays in the picture of the morning and grows.",
                        new Shot("the-last-algorithm", "2A", SECOND),
                        Flaw.graded(0.86, 0.95, 1.12)));
    }
}
