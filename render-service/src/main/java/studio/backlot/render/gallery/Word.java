package studio.backlot.render.gallery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Words of the contract as productions write them. */
final class Word {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Word() {}

    static String of(Enum<?> constant) {
        return MAPPER.convertValue(constant, String.class);
    }

    /**
     * A subject for each of {@code constants}.
     *
     * @param yaml with {@code %s} where the word goes
     */
    static <E extends Enum<E>> List<Subject> each(E[] constants, String yaml, Function<E, Motif> motif) {
        List<Subject> subjects = new ArrayList<>();
        for (E constant : constants) {
            String word = of(constant);
            subjects.add(new Subject(word, yaml.formatted(word), motif.apply(constant)));
        }
        return subjects;
    }
}
