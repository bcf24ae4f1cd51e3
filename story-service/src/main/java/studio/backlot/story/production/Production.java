package studio.backlot.story.production;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Intent;
import studio.backlot.contracts.event.ScreenplayPublished;
import studio.backlot.contracts.event.StoryboardPublished;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.ProductionRef;

/** A production's source, read whole: everything that its events say. */
public record Production(
        String title,
        FilmFormat format,
        Optional<EngineChoice> engine,
        List<Scene> scenes,
        List<CharacterSource> cast,
        Style style,
        List<SetDesign> sets,
        List<Shot> shots) {

    public Production {
        scenes = List.copyOf(scenes);
        cast = List.copyOf(cast);
        sets = List.copyOf(sets);
        shots = List.copyOf(shots);
    }

    public ScreenplayPublished screenplay(ProductionRef revision, Purpose purpose) {
        return new ScreenplayPublished(
                revision,
                title,
                purpose.tier().of(format),
                scenes,
                cast,
                Optional.of(purpose.intent()).filter(Intent.PLAN::equals),
                purpose.unfinished(),
                purpose.part(),
                purpose.tier() == Tier.DRAFT ? engine.map(EngineChoice::drafted) : engine);
    }

    public StoryboardPublished storyboard(ProductionRef revision) {
        return new StoryboardPublished(revision, style, sets, shots);
    }
}
