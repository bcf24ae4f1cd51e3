package studio.backlot.audio.captions;

/**
 * What readable captions keep to; times in frames of the film.
 *
 * @param frameRate of the film
 * @param charactersPerLine most characters in one of at most two lines
 * @param charactersPerSecond reading speed that is kept where the film leaves the time
 * @param shortest shortest time on screen
 * @param longest longest time on screen
 * @param gap frames between two captions
 * @param snap how far before a line a cut may lie to take the caption's beginning
 */
public record CaptionRules(
        int frameRate,
        int charactersPerLine,
        double charactersPerSecond,
        long shortest,
        long longest,
        long gap,
        long snap) {

    /** For adults, as broadcasters and streaming services publish them: 42 × 2, 17 a second, 5/6 s to 7 s, 2 frames. */
    public static CaptionRules adults(int frameRate) {
        return new CaptionRules(
                frameRate, 42, 17, Math.ceilDiv(5L * frameRate, 6L), 7L * frameRate, 2, Math.max(2, frameRate / 4));
    }

    /** Frames that a text of so many characters takes to read. */
    long reading(int characters) {
        return (long) Math.ceil(characters * frameRate / charactersPerSecond);
    }
}
