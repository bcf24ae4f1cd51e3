package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;

/**
 * Which lines of the screenplay a shot speaks: a number takes the next lines of the scene; passages name them by their words,
 * with or without the speaker's name before a colon.
 */
public record DialogueSpec(Optional<Integer> next, List<String> passages) {

    public DialogueSpec {
        passages = List.copyOf(passages);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DialogueSpec written(Object value) {
        return switch (value) {
            case Integer count -> new DialogueSpec(Optional.of(count), List.of());
            case List<?> passages ->
                new DialogueSpec(
                        Optional.empty(), passages.stream().map(String::valueOf).toList());
            default -> new DialogueSpec(Optional.empty(), List.of(String.valueOf(value)));
        };
    }
}
