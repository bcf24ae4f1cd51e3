package studio.backlot.render.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/**
 * A picture as a model is asked for it. Its JSON tells what is asked for; pictures are told by what they hold.
 *
 * @param model the provider's name of it
 * @param words the prompt
 * @param aspectRatio width to height, such as {@code 4:5}
 * @param size such as {@code 1K}, about a thousand pixels at the longer side
 * @param seed 0 to 2³¹ - 1; it follows from the words when nobody says one
 * @param pictures that the model is shown, in the order of their importance
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImageOrder(
        String model, String words, String aspectRatio, String size, Optional<Integer> seed, List<Picture> pictures) {
    private static final int SIGN = 0x7FFF_FFFF;

    public ImageOrder {
        seed = Absent.optional(seed);
        pictures = Absent.list(pictures);
    }

    /** Of words alone. */
    public ImageOrder(String model, String words, String aspectRatio, String size) {
        this(model, words, aspectRatio, size, Optional.empty(), List.of());
    }

    /** From 0 to 2³¹ - 1; the same for equal orders, so that who is asked twice may draw the same. */
    public int chance() {
        return seed.orElseGet(() -> words.hashCode() & SIGN);
    }
}
