package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** Two or three numbers in metres: {@code [x, z]} on the floor, or {@code [x, y, z]}. */
public record Metres(@JsonValue List<Double> numbers) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Metres {
        numbers = List.copyOf(numbers);
    }

    public double x() {
        return numbers.getFirst();
    }

    public double y() {
        return numbers.size() < 3 ? 0 : numbers.get(1);
    }

    public double z() {
        return numbers.getLast();
    }
}
