package studio.backlot.render.provider.comfyui.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a workflow may be told, by the names that its titles have. */
public enum WorkflowInput {
    PROMPT,
    NEGATIVE,
    SEED,
    /** In pixels, as {@link #HEIGHT}. */
    WIDTH,
    HEIGHT,
    SECONDS,
    /** Frames a second. */
    FPS,
    /** Seconds times frames a second, and one: as Wan, Hunyuan and LTX count them. */
    FRAMES,
    /** Beginning of the names of the files that are saved; of this call alone, so that nothing is taken from a cache. */
    OUTPUT,
    /** The frame that the picture goes on from. */
    IMAGE,
    REFERENCE_1,
    REFERENCE_2,
    REFERENCE_3,
    REFERENCE_4;

    /** In the order in which they are given. */
    static final List<WorkflowInput> REFERENCES = List.of(REFERENCE_1, REFERENCE_2, REFERENCE_3, REFERENCE_4);

    /** As titles write it, such as {@code reference-1}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<WorkflowInput> of(String slug) {
        return Arrays.stream(values())
                .filter(input -> input.slug().equals(slug))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(WorkflowInput::slug).collect(Collectors.joining(", "));
    }

    boolean isPicture() {
        return compareTo(IMAGE) >= 0;
    }
}
