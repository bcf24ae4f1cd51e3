package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** A shot is to be rendered. Any tool that produces a valid one gets a ShotRendered, unless it only plans. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShotRequested(
        @JsonPropertyDescription("Production and revision that it belongs to.")
        ProductionRef production,

        @JsonPropertyDescription("Its scene.") SceneId scene,
        @JsonPropertyDescription("The shot.") Shot shot,

        @JsonPropertyDescription("Shot of the same scene whose last frame and state it starts from.")
        Optional<ShotId> follows,

        @JsonPropertyDescription("Where, in which look, who.")
        ShotWorld world,

        @JsonPropertyDescription("Frame size and rate.") FilmFormat format,

        @JsonPropertyDescription("Universal seed of the scene.")
        long seed,

        @JsonPropertyDescription("plan when the shot is part of a plan and is not to be filmed; it is when absent.")
        Optional<Intent> intent,

        @JsonPropertyDescription("stills or draft when its picture is not to be final.")
        Optional<Tier> tier,

        @JsonPropertyDescription("What it is to be filmed by; the deployment's engine when absent.")
        Optional<EngineChoice> engine)
        implements ProductionEvent {

    public ShotRequested {
        follows = Absent.optional(follows);
        intent = Absent.optional(intent);
        tier = Absent.optional(tier);
        engine = Absent.optional(engine);
    }

    /** A shot that is to be filmed. */
    public ShotRequested(
            ProductionRef production,
            SceneId scene,
            Shot shot,
            Optional<ShotId> follows,
            ShotWorld world,
            FilmFormat format,
            long seed) {
        this(
                production,
                scene,
                shot,
                follows,
                world,
                format,
                seed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What it is published for. */
    public Intent purpose() {
        return intent.orElse(Intent.MAKE);
    }

    /** How finished its picture is to be. */
    public Tier quality() {
        return tier.orElse(Tier.FINAL);
    }

    @Override
    public String key() {
        return production.project() + "/" + scene;
    }

    @Override
    public String subject() {
        return production + "/" + shot.id();
    }
}
