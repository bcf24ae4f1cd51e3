package studio.backlot.render.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Recording;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.json.Json;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.shot.ScriptedShot;

/**
 * Scenes of an example film, as render was asked for them, some shots closer, one wider, and with a camera that stands still.
 *
 * @param shots of each scene from its first, in order
 * @param recordings of their lines
 */
record Film(
        @JsonProperty("shots") List<ShotRequested> shots,
        @JsonProperty("recordings") List<Recording> recordings) {
    private static final FilmFormat FORMAT = new FilmFormat(480, 270, 24);

    Film {
        shots = List.copyOf(shots);
        recordings = List.copyOf(recordings);
    }

    /** The one of that name beside this class. */
    static Film named(String name) {
        try (InputStream film = Film.class.getResourceAsStream("/drift/" + name + ".json")) {
            return Json.mapper().readValue(film, Film.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was written down as these are. */
    static Film in(Path file) throws IOException {
        return Json.mapper().readValue(file.toFile(), Film.class);
    }

    /** All shots as they were asked for, each in the state that those before it in its scene leave. */
    List<ScriptedShot> scripted() {
        Map<SceneId, SceneState> left = new HashMap<>();
        return shots.stream()
                .map(shot -> {
                    SceneState before = Optional.ofNullable(left.get(shot.scene()))
                            .orElseGet(() -> SceneState.opening(shot.shot(), shot.world()));
                    ScriptedShot scripted = ScriptedShot.of(shot, before, heard());
                    left.put(shot.scene(), scripted.after());
                    return scripted;
                })
                .toList();
    }

    private Map<LineId, Recording> heard() {
        return recordings.stream().collect(Collectors.toMap(Recording::line, Function.identity()));
    }

    /** A shot of so many frames, as far as its lines allow, in the state that the shots before it leave. */
    ShotScript shot(String id, long frames) {
        ShotRequested asked = shots.stream()
                .filter(shot -> shot.shot().id().value().equals(id))
                .findFirst()
                .orElseThrow();
        Map<LineId, Recording> heard = heard();
        SceneState state = null;
        for (ShotRequested shot : shots) {
            if (shot.scene().equals(asked.scene())) {
                SceneState before = state == null ? SceneState.opening(shot.shot(), shot.world()) : state;
                if (shot.equals(asked)) {
                    ScriptedShot scripted = ScriptedShot.of(lasting(shot, frames), before, heard);
                    return cut(scripted.script().sized(FORMAT), frames);
                }
                state = ScriptedShot.of(shot, before, heard).after();
            }
        }
        throw new IllegalArgumentException("no shot " + id);
    }

    private static ShotRequested lasting(ShotRequested request, long frames) {
        Shot shot = request.shot();
        return new ShotRequested(
                request.production(),
                request.scene(),
                new Shot(
                        shot.id(),
                        shot.scene(),
                        shot.order(),
                        shot.link(),
                        shot.brief(),
                        Optional.of(new RationalTime(frames, FORMAT.frameRate()))),
                request.follows(),
                request.world(),
                request.format(),
                request.seed());
    }

    private static ShotScript cut(ShotScript script, long frames) {
        return new ShotScript(
                script.before(),
                script.after(),
                script.shot(),
                script.world(),
                script.format(),
                Math.min(frames, script.frames()),
                script.lines(),
                script.seed());
    }
}
