package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import studio.backlot.contracts.film.Extent;

/** Width, height and depth in metres, as {@code [w, h, d]}. */
public record SizeSpec(@JsonValue List<Double> numbers) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SizeSpec {
        numbers = List.copyOf(numbers);
    }

    public Extent extent() {
        return new Extent(numbers.get(0), numbers.get(1), numbers.get(2));
    }
}
