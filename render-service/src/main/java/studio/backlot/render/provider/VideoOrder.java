package studio.backlot.render.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;

/**
 * One call for a video, as the prompt compiler wrote it.
 *
 * @param model the provider's name of it
 * @param words the prompt
 * @param parameters by the names that the provider's interface has
 * @param pictures in the order of their importance
 * @param before the video that it goes on from; empty when it goes on from a frame or from nothing
 * @param output where its results belong; of this call alone
 */
public record VideoOrder(
        String model,
        String words,
        Map<String, Object> parameters,
        List<Picture> pictures,
        Optional<VideoBefore> before,
        OutputFolder output) {
    public VideoOrder {
        parameters = Absent.map(parameters);
        pictures = Absent.list(pictures);
        before = Absent.optional(before);
    }

    /** Of a call that goes on from no video. */
    public VideoOrder(
            String model, String words, Map<String, Object> parameters, List<Picture> pictures, OutputFolder output) {
        this(model, words, parameters, pictures, Optional.empty(), output);
    }

    /** Without the words: a script is nobody's business but its author's. */
    @Override
    public String toString() {
        return "VideoOrder[%s, %s, %s]".formatted(model, parameters, output);
    }
}
