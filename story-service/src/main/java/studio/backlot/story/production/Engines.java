package studio.backlot.story.production;

import java.util.Optional;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.story.source.Cursor;
import studio.backlot.story.source.spec.EngineSpec;

/** What a film is to be filmed by. Which profiles there are is known where it is filmed. */
final class Engines {
    private static final String AUTO = "auto";

    private Engines() {}

    static Optional<EngineChoice> choice(Optional<EngineSpec> spec, Cursor at) {
        return spec.flatMap(written -> {
            try {
                return Optional.of(choice(written));
            } catch (IllegalArgumentException unfit) {
                at.complain(Optional.ofNullable(unfit.getMessage()).orElse("expected an engine such as 'veo-3.1'"));
                return Optional.empty();
            }
        });
    }

    /** Whoever names a half means a hybrid, and has to name both. */
    private static EngineChoice choice(EngineSpec written) {
        if (written.plate().isEmpty() && written.characters().isEmpty()) {
            return new EngineChoice(written.name().orElse(AUTO), written.tier(), written.most());
        }
        if (written.name().isPresent()
                || written.plate().isEmpty()
                || written.characters().isEmpty()) {
            throw new IllegalArgumentException(
                    "plate, characters: a hybrid names both, and no engine beside them, such as {plate: animatic, characters: veo-3.1}");
        }
        return EngineChoice.hybrid(
                new EngineChoice.Halves(
                        written.plate().get(), written.characters().get()),
                written.tier(),
                written.most());
    }
}
