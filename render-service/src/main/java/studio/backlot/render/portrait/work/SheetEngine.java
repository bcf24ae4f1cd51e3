package studio.backlot.render.portrait.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.render.image.Painters;
import studio.backlot.render.provider.ImageAccounts;

/**
 * What draws model sheets in this deployment. A name that nobody has ends the start, and so does a model that would draw somebody else: one that looks at
 * no pictures, or has no model's portrait to look at.
 */
@Startup
@ApplicationScoped
class SheetEngine {
    private static final String SETTING = "BACKLOT_MODEL_SHEETS_ENGINE";

    private final Optional<ImageAccounts> hired;

    SheetEngine(
            @ConfigProperty(name = "backlot.model-sheets.engine") String engine,
            @ConfigProperty(name = "backlot.portraits.engine") String portraits,
            @All List<ImageAccounts> accounts) {
        this.hired = Painters.named(SETTING, engine, accounts);
        hired.ifPresent(painter -> {
            expect(
                    !portraits.equals(EngineChoice.BUILT_IN.name()),
                    "%s: expected %s, as BACKLOT_PORTRAITS_ENGINE is: a sheet by a model shows the face of a portrait by a model"
                            .formatted(SETTING, portraits));
            expect(
                    painter.imageProfile().abilities().pictures().references() > 0,
                    "%s: %s of %s looks at no pictures, so that its model sheets would show another face"
                            .formatted(SETTING, painter.imageModel(), engine));
        });
    }

    /** Whose model that is; empty when the built-in engine draws. */
    Optional<ImageAccounts> hired() {
        return hired;
    }

    private static void expect(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
