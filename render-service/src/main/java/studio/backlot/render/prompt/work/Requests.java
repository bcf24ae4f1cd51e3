package studio.backlot.render.prompt.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Place;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.ApprovedStillTable;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.shot.work.Floor;
import studio.backlot.render.shot.work.Scripts;

/** Gathers what a known shot's request is compiled from: its script, portraits, the shot before and what was said in it. */
@ApplicationScoped
public class Requests {
    /** Lines of the shot before that are told. */
    private static final int HEARD = 2;

    private final ShotTable shots;
    private final Floor floor;
    private final Scripts scripts;
    private final KnownPortraits portraits;
    private final KnownPlates plates;
    private final ApprovedStillTable stills;

    Requests(
            ShotTable shots,
            Floor floor,
            Scripts scripts,
            KnownPortraits portraits,
            KnownPlates plates,
            ApprovedStillTable stills) {
        this.shots = shots;
        this.floor = floor;
        this.scripts = scripts;
        this.portraits = portraits;
        this.plates = plates;
        this.stills = stills;
    }

    /** What is there of a shot, before the renderer is asked where its camera stands. */
    public record Gathered(
            ShotRequested request, ScriptedShot scripted, Material.Supply supply, Material.Context context) {

        /** The same with another plate. */
        public Gathered on(AssetRef plate) {
            return new Gathered(
                    request,
                    scripted,
                    supply.on(Reference.plate(request.world().set().id(), plate)),
                    context);
        }

        public Place place() {
            return Place.of(request, scripted);
        }
    }

    /** The same with a plate of the place, drawn by the built-in engine where there is none yet. From worker threads only. */
    public Gathered sketched(OrgId org, Gathered gathered) {
        return gathered.supply().plate().isPresent() ? gathered : gathered.on(plates.sketched(org, gathered.place()));
    }

    /** A problem when there is no such shot, when it cannot be filmed, or when it still waits for something. */
    public Uni<Gathered> gather(Mutiny.Session session, OrgId org, String id) {
        ShotRef ref = ShotRef.parse(id).orElseThrow(() -> unknown(id));
        return shots.find(session, org, ref).chain(row -> {
            ShotRow found = row.orElseThrow(() -> unknown(id));
            return floor.missing(session, org, found).chain(missing -> {
                if (!missing.isEmpty()) {
                    throw new ProblemException(
                            KitError.CONFLICT,
                            "Shot %s still waits for %s.".formatted(id, String.join(" and ", missing)));
                }
                return gather(session, org, found);
            });
        });
    }

    private Uni<Gathered> gather(Mutiny.Session session, OrgId org, ShotRow row) {
        return scripts.scripted(session, org, row)
                .onFailure(Unfilmable.class)
                .transform(refused -> new ProblemException(refused.error(), String.valueOf(refused.getMessage())))
                .chain(scripted -> shots.request(session, row.id)
                        .chain(request -> gather(session, org, row, new Wanted(request, scripted, Optional.empty()))));
    }

    /**
     * What is asked for and what is filmed of it.
     *
     * @param next the frame that the shot after goes on from, when that one is to stay as it is
     */
    public record Wanted(ShotRequested request, ScriptedShot scripted, Optional<Reference> next) {}

    /** What a shot's request is compiled from besides itself. */
    public Uni<Gathered> gather(Mutiny.Session session, OrgId org, ShotRow row, Wanted wanted) {
        ShotRequested request = wanted.request();
        return scene(session, org, row).chain(rows -> portraits
                .known(session, org, request.world().cast())
                .chain(drawn -> heard(session, rows, row).chain(heard -> stills.of(session, org, List.of(request))
                        .map(approved -> new Gathered(
                                request,
                                wanted.scripted(),
                                new Material.Supply(drawn, Optional.empty(), Optional.empty(), previous(rows, row))
                                        .ending(wanted.next())
                                        .beginning(Optional.ofNullable(approved.get(
                                                        request.shot().id()))
                                                .map(Reference::approved)),
                                new Material.Context(request.seed(), heard)))
                        .chain(gathered -> plates.known(session, org, gathered.place())
                                .map(plate -> plate.map(gathered::on).orElse(gathered))))));
    }

    private Uni<List<ShotRow>> scene(Mutiny.Session session, OrgId org, ShotRow row) {
        return shots.inScene(session, new SceneRef(org, row.id.ref().production(), new SceneId(row.scene)));
    }

    private static Optional<Reference> previous(List<ShotRow> rows, ShotRow row) {
        return row.awaited()
                .continued()
                .map(before -> new Reference(
                        Reference.Role.FIRST_FRAME,
                        "shot " + before,
                        rows.stream()
                                .filter(other -> other.id.shot().equals(before.value()))
                                .findFirst()
                                .flatMap(ShotRow::rendering)
                                .map(ShotRendered::take)
                                .map(Take::lastFrame)));
    }

    /** The last lines of the nearest shot before in the scene that has any. */
    private Uni<List<Material.Heard>> heard(Mutiny.Session session, List<ShotRow> rows, ShotRow row) {
        Optional<ShotRow> before = Optional.empty();
        for (ShotRow other : rows) {
            if (other.id.shot().equals(row.id.shot())) {
                break;
            }
            before = other.lineIds().isEmpty() ? before : Optional.of(other);
        }
        return before.isEmpty()
                ? Uni.createFrom().item(List.of())
                : shots.request(session, before.get().id).map(Requests::lastLines);
    }

    /** What is remembered of a shot's lines. */
    public static List<Material.Heard> lastLines(ShotRequested request) {
        List<DialogueLine> lines = request.shot().brief().dialogue();
        List<Material.Heard> heard = new ArrayList<>();
        for (DialogueLine line : lines.subList(Math.max(0, lines.size() - HEARD), lines.size())) {
            String speaker = request.world().cast().stream()
                    .filter(member -> member.id().equals(line.character()))
                    .findFirst()
                    .map(CastMember::name)
                    .orElse(line.character().value());
            heard.add(new Material.Heard(speaker, line.text()));
        }
        return heard;
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(KitError.NOT_FOUND, "There is no shot " + id + ".");
    }
}
