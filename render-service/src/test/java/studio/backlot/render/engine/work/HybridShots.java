package studio.backlot.render.engine.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Dna;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Garment;
import studio.backlot.contracts.film.GarmentKind;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.PieceKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetPiece;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Vector;
import studio.backlot.render.SampleShots;
import studio.backlot.render.animatic.OtherSets;
import studio.backlot.render.animatic.Samples;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.drift.DriftingFootage;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.shot.Scripting;

/** A film of one shot, Emma behind a crate, whose crate and coat may be of another colour. */
record HybridShots(DriftingFootage footage, EngineChoice choice, String crate, String coat) {
    static final FilmFormat FORMAT = new FilmFormat(640, 360, 24);

    HybridShots crate(String colour) {
        return new HybridShots(footage, choice, colour, coat);
    }

    HybridShots coat(String colour) {
        return new HybridShots(footage, choice, crate, colour);
    }

    HybridShots by(EngineChoice other) {
        return new HybridShots(footage, other, crate, coat);
    }

    /** The shot, which the model films by its seed from now on. */
    ShotRequested shot(String project, int revision) {
        ShotRequested asked = asked(SampleShots.of(project)
                .doing("Emma stands behind the crate.")
                .with(emma())
                .revision(revision));
        ShotScript script = script(asked);
        for (int bits : List.of(31, 32)) {
            footage.film(Seeds.of(asked.seed(), asked.shot().id(), bits), script);
        }
        return asked;
    }

    /** The same with nobody in it. */
    ShotRequested empty(String project) {
        return asked(SampleShots.of(project).doing("The stage lies still.").with());
    }

    static ShotScript script(ShotRequested asked) {
        return Scripting.of(asked, SceneState.opening(asked.shot(), asked.world()), Map.of())
                .script();
    }

    private ShotRequested asked(SampleShots sample) {
        ShotRequested asked = sample.requested();
        CameraBrief camera = asked.shot().brief().camera();
        Brief brief = new Brief(
                asked.shot().brief().action(),
                new CameraBrief(
                        ShotSize.MLS, camera.move(), camera.lens(), camera.subject(), camera.angle(), camera.height()),
                asked.world().cast().isEmpty()
                        ? List.of()
                        : List.of(Samples.change(
                                Samples.EMMA, new double[] {-0.6, 0, 0}, 0.0, Pose.STAND, Expression.HAPPY)),
                List.of(),
                Optional.empty(),
                Transition.CUT,
                List.of());
        Shot shot = new Shot(
                asked.shot().id(),
                asked.shot().scene(),
                0,
                asked.shot().link(),
                brief,
                asked.shot().duration());
        return new ShotRequested(
                asked.production(),
                asked.scene(),
                shot,
                asked.follows(),
                new ShotWorld(
                        set(asked.world().set()),
                        asked.world().style(),
                        asked.world().cast()),
                FORMAT,
                asked.production().project().value().hashCode() & 0xFFFFFL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(choice));
    }

    private SetDesign set(SetDesign stage) {
        SetPiece before = new SetPiece(
                "crate",
                PieceKind.BOX,
                new Vector(-0.45, 0, -0.9),
                new Extent(0.9, 0.75, 0.5),
                12,
                new Colour(crate),
                Optional.empty());
        return OtherSets.with(stage, before);
    }

    private CastMember emma() {
        CastMember emma = SampleShots.emma();
        Dna dna = emma.dna();
        Outfit outfit = new Outfit(
                "coat", List.of(new Garment(GarmentKind.COAT, new Colour(coat), Optional.empty(), Optional.empty())));
        return new CastMember(
                emma.id(),
                emma.name(),
                emma.version(),
                new Dna(dna.identity(), List.of(outfit), dna.voice(), dna.manner(), dna.genetics()));
    }
}
