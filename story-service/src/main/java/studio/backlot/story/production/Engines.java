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

    /** Whoever names halves means a hybrid. */
    private static EngineChoice choice(EngineSpec written) {
        Optional<EngineChoice.Halves> halves = EngineChoice.Halves.of(written.plate(), written.characters());
        String unnamed = halves.isPresent() ? EngineChoice.HYBRID : AUTO;
        return new EngineChoice(written.name().orElse(unnamed), written.tier(), written.most(), halves);
    }
}
