package studio.backlot.render.animatic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Colour;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Extent;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.LightKind;
import studio.backlot.contracts.film.LightSource;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.SetSurfaces;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.film.Weather;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.continuity.SceneState;

/** The photographer's corner in which reference pictures are taken. */
final class Portrait {

    private static final double TURNED = -14;

    /**
     * How someone stands before the camera.
     *
     * @param facing degrees clockwise from above, 0 to the camera
     * @param atCamera whether the eyes look into the lens
     */
    record Sitting(ShotSize size, double facing, Expression expression, boolean atCamera) {}

    private Portrait() {}

    /** The master portrait: a little turned, at rest. */
    static ShotScript of(CastMember member, Style style, FilmFormat format) {
        Expression rest = member.dna().manner().expression().orElse(Expression.NEUTRAL);
        return of(member, style, format, new Sitting(ShotSize.MCU, TURNED, rest, true));
    }

    static ShotScript of(CastMember member, Style style, FilmFormat format, Sitting sitting) {
        CharacterChange pose = new CharacterChange(
                member.id(),
                Optional.of(new Vector(0, 0, 0)),
                Optional.of(sitting.facing()),
                Optional.of(Pose.STAND),
                Optional.of(sitting.expression()),
                Optional.empty(),
                sitting.atCamera() ? Optional.of("camera") : Optional.empty(),
                Optional.empty());
        CameraBrief camera = new CameraBrief(
                sitting.size(),
                MoveKind.STATIC,
                Optional.empty(),
                Optional.of(member.id().value()),
                1,
                Optional.empty());
        Brief brief =
                new Brief("A portrait.", camera, List.of(pose), List.of(), Optional.empty(), Transition.CUT, List.of());
        Shot shot = new Shot(new ShotId("portrait"), new SceneId("portrait"), 0, Link.OPENS, brief, Optional.empty());
        ShotWorld world = new ShotWorld(corner(style.preset()), style, List.of(member));
        SceneState before = SceneState.opening(shot, world);
        return new ShotScript(before, before.after(brief, world), shot, world, format, 24, List.of(), 1);
    }

    private static SetDesign corner(StylePreset preset) {
        int ground =
                switch (preset) {
                    case GHIBLI -> 0xBFD4C0;
                    case CINEMATIC -> 0x56667A;
                    case CYBERPUNK -> 0x2A1A4A;
                    case REALISTIC -> 0x6A6E74;
                };
        int key = preset == StylePreset.CYBERPUNK ? 0xFF9AE8 : 0xFFF2E0;
        LightSource left = new LightSource(
                "key", LightKind.AREA, Colour.of(key), 1.3, Optional.of(new Vector(-1.6, 2.4, -1.8)), Optional.empty());
        LightSource wall = new LightSource(
                "wall",
                LightKind.POINT,
                Colour.of(0xFFFFFF),
                1.1,
                Optional.of(new Vector(0.6, 2.2, 3.4)),
                Optional.empty());
        LightState light =
                new LightState("portrait", TimeOfDay.DAY, Weather.CLEAR, Colour.of(0x8A8A92), List.of(left, wall), 0);
        SetSurfaces surfaces =
                new SetSurfaces(true, Colour.of(ground), Colour.of(ground), Colour.of(ground), List.of());
        return new SetDesign(
                new SetId("portrait"), "Portrait", new Extent(9, 5, 12), surfaces, List.of(), List.of(light), Map.of());
    }
}
