package studio.backlot.render.prompt;

import java.util.List;

/**
 * One statement about a shot, made from one place of its inputs.
 *
 * @param about names it within the shot, such as {@code cast/sarah/wardrobe}
 * @param sources JSON pointers to the inputs that it says, each with everything below it
 * @param weight how much of its section hangs on it
 * @param nature what a model must be able to show to need it
 * @param words a phrase or sentence without the full stop
 * @param shorter less of the same for a tight budget; equal to {@code words} when it cannot be said in less
 */
public record Fact(
        Section section,
        String about,
        List<String> sources,
        Weight weight,
        Nature nature,
        String words,
        String shorter) {
    public Fact {
        sources = List.copyOf(sources);
    }

    /** Under a tight budget details give way before cores. */
    public enum Weight {
        DETAIL,
        CORE
    }

    /** What a fact is made of. */
    public enum Nature {
        /** One picture can show it. */
        LOOK,
        /** It takes time. */
        MOTION,
        /** It is seen on a mouth that moves. */
        SPEECH,
        /** It is only heard. */
        SOUND
    }
}
