package studio.backlot.render.engine.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.drift.DriftingFootage;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Scripting;

/** Films of three shots that a paid model is asked for; what it films of them is the built-in renderer's, with drift. */
record PaidShots(DriftingFootage footage) {
    static final String ENGINE = "veo-3.1";

    /** Three shots of half a second: one that opens, one that goes on from its picture, one that cuts. */
    List<ShotRequested> film(String project, int revision, String note) {
        SampleShots first = SampleShots.of(project)
                .doing("Emma looks up in " + project + ".")
                .revision(revision);
        List<ShotRequested> shots = List.of(
                asked(first, note),
                asked(first.shot("1B", 1).after("1A", Link.CONTINUES), "nothing"),
                asked(first.shot("1C", 2).after("1B", Link.CUTS), "nothing"));
        SceneState before =
                SceneState.opening(shots.getFirst().shot(), shots.getFirst().world());
        for (ShotRequested shot : shots) {
            ScriptedShot scripted = Scripting.of(shot, before, Map.of());
            for (int bits : List.of(31, 32)) {
                footage.film(Seeds.of(shot.seed(), shot.shot().id(), bits), scripted.script());
            }
            before = scripted.after();
        }
        return shots;
    }

    private static ShotRequested asked(SampleShots shot, String note) {
        ShotRequested asked = shot.requested();
        Brief brief = asked.shot().brief();
        List<String> notes = new ArrayList<>(brief.notes());
        notes.add(note);
        Brief noted = new Brief(
                brief.action(),
                brief.camera(),
                brief.changes(),
                brief.dialogue(),
                brief.light(),
                brief.transition(),
                notes);
        Shot described = new Shot(
                asked.shot().id(),
                asked.shot().scene(),
                asked.shot().order(),
                asked.shot().link(),
                noted,
                asked.shot().duration());
        return by(
                new ShotRequested(
                        asked.production(),
                        asked.scene(),
                        described,
                        asked.follows(),
                        asked.world(),
                        new FilmFormat(320, 180, 24),
                        seed(asked.production())),
                EngineChoice.named(ENGINE));
    }

    /** Each project has its own, so that each shot's is known to the model. */
    private static long seed(ProductionRef production) {
        return production.project().value().hashCode() & 0xFFFFFL;
    }

    /** The same, by another. */
    static ShotRequested by(ShotRequested asked, EngineChoice choice) {
        return new ShotRequested(
                asked.production(),
                asked.scene(),
                asked.shot(),
                asked.follows(),
                asked.world(),
                asked.format(),
                asked.seed(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(choice));
    }
}
