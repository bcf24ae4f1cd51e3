package studio.backlot.render.shot.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import studio.backlot.contracts.event.DialogueRequested;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.problem.Violation;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.shot.DefaultWorld;

/**
 * Makes the request of a shot that no production asked for. It is a scene of its own, so that sketches never wait for each
 * other, and it is kept apart from the production whose world it borrows.
 */
final class Sketching {
    private static final String APART = "-sketches";
    private static final long SEED = 1;

    private Sketching() {}

    /**
     * The request for a sketch.
     *
     * @param sketch what is asked for in {@code asked}
     * @param base the existing shot whose world it is taken in
     * @param id unique within the organisation
     */
    static ShotRequested request(
            GenerateShot asked, GenerateShot.Sketch sketch, Optional<ShotRequested> base, UUID id) {
        FilmFormat format =
                asked.format().or(() -> base.map(ShotRequested::format)).orElse(FilmFormat.HD_720P24);
        ShotWorld world = world(asked.world(), base.map(ShotRequested::world));
        ShotId shot = new ShotId("S-" + id);
        SceneId scene = new SceneId(shot.value());
        Shot described = new Shot(
                shot,
                scene,
                0,
                Link.OPENS,
                brief(sketch, shot),
                asked.seconds().map(seconds -> RationalTime.ofSeconds(seconds, format.frameRate())));
        requireSpeakers(described.brief().dialogue(), world);
        return new ShotRequested(
                new ProductionRef(project(asked, base), 1),
                scene,
                described,
                Optional.empty(),
                world,
                format,
                asked.seed().or(() -> base.map(ShotRequested::seed)).orElse(SEED));
    }

    /** What has to be recorded before the shot can be filmed. */
    static List<DialogueRequested> dialogue(ShotRequested request) {
        return request.shot().brief().dialogue().stream()
                .map(line -> new DialogueRequested(
                        request.production(),
                        request.scene(),
                        request.shot().id(),
                        line,
                        member(request.world(), line.character())
                                .orElseThrow()
                                .dna()
                                .voice()))
                .toList();
    }

    private static ProjectId project(GenerateShot asked, Optional<ShotRequested> base) {
        if (base.isEmpty()) {
            return asked.project().orElse(new ProjectId(APART.substring(1)));
        }
        String name = base.get().production().project().value();
        return name.endsWith(APART)
                ? base.get().production().project()
                : new ProjectId(name.substring(0, Math.min(name.length(), 100 - APART.length())) + APART);
    }

    private static ShotWorld world(Optional<GenerateShot.World> asked, Optional<ShotWorld> base) {
        List<CastMember> cast = asked.map(GenerateShot.World::cast).orElse(List.of()).stream()
                .map(source -> new CastMember(source.id(), source.name(), 1, source.dna()))
                .toList();
        return new ShotWorld(
                asked.flatMap(GenerateShot.World::set)
                        .or(() -> base.map(ShotWorld::set))
                        .orElse(DefaultWorld.SET),
                asked.flatMap(GenerateShot.World::style)
                        .or(() -> base.map(ShotWorld::style))
                        .orElse(DefaultWorld.STYLE),
                cast.isEmpty() ? base.map(ShotWorld::cast).orElse(List.of()) : cast);
    }

    private static Brief brief(GenerateShot.Sketch sketch, ShotId shot) {
        CameraBrief camera = new CameraBrief(
                sketch.size().orElse(ShotSize.MS),
                sketch.move().orElse(MoveKind.STATIC),
                sketch.lens(),
                sketch.subject(),
                sketch.angle().orElse(0.0),
                Optional.empty());
        List<DialogueLine> lines = IntStream.range(0, sketch.lines().size())
                .mapToObj(i -> line(sketch.lines().get(i), new LineId(shot + "." + (i + 1))))
                .toList();
        return new Brief(
                sketch.action(), camera, sketch.changes(), lines, sketch.light(), Transition.CUT, sketch.notes());
    }

    private static DialogueLine line(GenerateShot.Line line, LineId id) {
        return new DialogueLine(id, line.character(), line.text(), line.manner(), false);
    }

    private static void requireSpeakers(List<DialogueLine> lines, ShotWorld world) {
        List<Violation> unknown = IntStream.range(0, lines.size())
                .filter(i -> member(world, lines.get(i).character()).isEmpty())
                .mapToObj(i -> Violation.at(
                        "/brief/lines/" + i + "/character",
                        "'%s' is not in the cast; add it to /world/cast"
                                .formatted(lines.get(i).character())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(KitError.INVALID, "See the violations.", unknown);
        }
    }

    private static Optional<CastMember> member(ShotWorld world, CharacterId id) {
        return world.cast().stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
