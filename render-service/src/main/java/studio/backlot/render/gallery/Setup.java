package studio.backlot.render.gallery;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.SpokenLine;
import studio.backlot.render.continuity.SceneState;

/** A camera set-up of the gallery: a place, a look, whoever stands there, and what the camera does, for two seconds. */
record Setup(
        SetDesign set, Style style, List<Player> players, CameraBrief camera, String action, List<SpokenLine> lines) {

    static final int RATE = 24;
    static final long FRAMES = 2 * RATE;
    private static final long SEED = 7;

    /** A still camera before {@code players}, the first of whom is framed. */
    static Setup of(SetDesign set, Style style, ShotSize size, Player... players) {
        CameraBrief camera = new CameraBrief(
                size,
                MoveKind.STATIC,
                Optional.empty(),
                List.of(players).stream()
                        .findFirst()
                        .map(player -> player.member().id().value()),
                1,
                Optional.empty());
        return new Setup(set, style, List.of(players), camera, "It is there to be looked at.", List.of());
    }

    Setup styled(Style other) {
        return new Setup(set, other, players, camera, action, lines);
    }

    Setup seenBy(CameraBrief other) {
        return new Setup(set, style, players, other, action, lines);
    }

    Setup moving(MoveKind move) {
        return seenBy(
                new CameraBrief(camera.size(), move, camera.lens(), camera.subject(), camera.angle(), camera.height()));
    }

    Setup through(int millimetres) {
        return seenBy(new CameraBrief(
                camera.size(),
                camera.move(),
                Optional.of(millimetres),
                camera.subject(),
                camera.angle(),
                camera.height()));
    }

    Setup from(double degrees) {
        return seenBy(new CameraBrief(
                camera.size(), camera.move(), camera.lens(), camera.subject(), degrees, camera.height()));
    }

    Setup told(String what) {
        return new Setup(set, style, players, camera, what, lines);
    }

    Setup saying(SpokenLine line) {
        return new Setup(set, style, players, camera, action, List.of(line));
    }

    ShotScript script(FilmFormat format) {
        ShotWorld world =
                new ShotWorld(set, style, players.stream().map(Player::member).toList());
        SceneState before = SceneState.opening(shot(brief(true)), world);
        Brief brief = brief(false);
        return new ShotScript(before, before.after(brief, world), shot(brief), world, format, FRAMES, lines, SEED);
    }

    private static Shot shot(Brief brief) {
        return new Shot(new ShotId("1A"), new SceneId("1"), 0, Link.OPENS, brief, Optional.empty());
    }

    private Brief brief(boolean opening) {
        return new Brief(
                action,
                camera,
                players.stream().map(player -> player.change(opening)).toList(),
                List.of(),
                Optional.empty(),
                Transition.CUT,
                List.of());
    }
}
