package studio.backlot.render.provider;

/**
 * A picture as a model is asked for it.
 *
 * @param model the provider's name of it
 * @param words the prompt
 * @param aspectRatio width to height, such as {@code 4:5}
 * @param size such as {@code 1K}, about a thousand pixels at the longer side
 */
public record ImageOrder(String model, String words, String aspectRatio, String size) {
    private static final int SIGN = 0x7FFF_FFFF;

    /** From 0 to 2³¹ - 1; the same for equal words, so that who is asked twice may draw the same. */
    public int chance() {
        return words.hashCode() & SIGN;
    }
}
