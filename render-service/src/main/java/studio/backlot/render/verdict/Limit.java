package studio.backlot.render.verdict;

/**
 * How far a number may be from perfect.
 *
 * @param accept as good as this is accepted
 * @param correct as good as this can be corrected; beyond it the take is made again. The same as {@code accept} where nothing can be done
 * @param remain what may be left of what was put right; with more the take is made again. No more than {@code accept}
 */
public record Limit(double accept, double correct, double remain) {

    /** The limit of what has been put right once. */
    Limit afterwards() {
        return new Limit(remain, remain, remain);
    }
}
