package studio.backlot.render.footage.placing.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.Clips;
import studio.backlot.media.MediaTools;
import studio.backlot.render.footage.placing.Look;
import studio.backlot.render.footage.placing.Match;
import studio.backlot.render.footage.placing.Placement;
import studio.backlot.render.footage.placing.db.PlacementRow;
import studio.backlot.render.footage.placing.db.PlacementTable;
import studio.backlot.render.measure.picture.Picture;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.db.SceneRef;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.Slate;
import studio.backlot.render.take.db.TakeLibrary;

/** Compares takes of footage with the shots before and after them in their scene. For worker threads. */
@ApplicationScoped
public class Matching {
    private static final int WIDEST = 400;

    private final ShotTable shots;
    private final PlacementTable placements;
    private final TakeLibrary library;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final Clips clips;

    Matching(
            ShotTable shots,
            PlacementTable placements,
            TakeLibrary library,
            ObjectStore store,
            TenantTransactions transactions,
            MediaTools tools) {
        this.shots = shots;
        this.placements = placements;
        this.library = library;
        this.store = store;
        this.transactions = transactions;
        this.clips = new Clips(tools);
    }

    /** A match and the ungraded placement that it is of. */
    public record Matched(Placement placement, Match match) {}

    /** Compares a take with its neighbours. */
    public Matched match(OrgId org, ShotRef ref, Slate slate) {
        Material material = transactions.await(org, session -> material(session, org, ref, slate));
        List<Match.Neighbour> neighbours = Stream.concat(
                        material.before().stream().map(before -> neighbour(org, before, true)),
                        material.after().stream().map(after -> neighbour(org, after, false)))
                .toList();
        if (neighbours.isEmpty()) {
            throw new ProblemException(
                    KitError.CONFLICT,
                    "Neither the shot before %s in its scene nor the one after it has a take.".formatted(ref.shot()));
        }
        List<Picture> take = pictures(
                org,
                material.take().keyFrame(),
                material.take().lastFrame(),
                Optional.of(first(org, material.take().picture())));
        return new Matched(material.placement(), Match.of(take, neighbours));
    }

    /** The pictures of a neighbour that are next to the take, and one that stands for all of it. */
    private Match.Neighbour neighbour(OrgId org, ShotRendered rendered, boolean before) {
        Take take = rendered.take();
        List<Picture> pictures = before
                ? pictures(org, take.keyFrame(), take.lastFrame(), Optional.empty())
                : pictures(org, take.keyFrame(), take.keyFrame(), Optional.of(first(org, take.picture())));
        return new Match.Neighbour(rendered.shot(), take.slate(), Look.of(pictures));
    }

    private List<Picture> pictures(OrgId org, AssetRef one, AssetRef other, Optional<Picture> more) {
        List<Picture> pictures = new ArrayList<>();
        Stream.of(one, other).distinct().map(asset -> picture(org, asset)).forEach(pictures::add);
        more.ifPresent(pictures::add);
        return List.copyOf(pictures);
    }

    private Picture picture(OrgId org, AssetRef png) {
        Path file = store.fetch(org, png);
        try {
            return reduced(Picture.of(ImageIO.read(file.toFile())));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private Picture first(OrgId org, AssetRef clip) {
        return reduced(Picture.of(clips.still(store.fetch(org, clip), 0)));
    }

    private static Picture reduced(Picture picture) {
        return picture.width() > WIDEST ? reduced(picture.halved()) : picture;
    }

    private Uni<Material> material(Mutiny.Session session, OrgId org, ShotRef ref, Slate slate) {
        return placements
                .of(session, org, ref, slate)
                .map(found -> found.orElseThrow(() ->
                        new ProblemException(KitError.NOT_FOUND, "There is no take %s of footage.".formatted(slate))))
                .chain(row -> ungraded(session, org, ref, row).chain(take -> scene(session, org, ref)
                        .map(rows -> new Material(
                                row.placement(), take, beside(rows, ref.shot(), -1), beside(rows, ref.shot(), 1)))));
    }

    private Uni<LibraryTake> ungraded(Mutiny.Session session, OrgId org, ShotRef ref, PlacementRow row) {
        if (row.placement().grade().isPresent()) {
            throw new ProblemException(
                    KitError.CONFLICT,
                    "The take is graded already: compare the take %s was made of.".formatted(ref.shot()));
        }
        return library.find(session, org, row.key())
                .map(take -> take.orElseThrow(
                        () -> new ProblemException(KitError.CONFLICT, "The take is still being made.")));
    }

    private Uni<List<ShotRow>> scene(Mutiny.Session session, OrgId org, ShotRef ref) {
        return shots.find(session, org, ref)
                .map(row -> row.orElseThrow(
                        () -> new ProblemException(KitError.NOT_FOUND, "There is no shot " + ref + ".")))
                .chain(row -> shots.inScene(session, new SceneRef(org, ref.production(), new SceneId(row.scene))));
    }

    /** The take in the cut of the shot that is so many further on in the scene. */
    private static Optional<ShotRendered> beside(List<ShotRow> rows, ShotId shot, int further) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id.shot().equals(shot.value())) {
                int other = at + further;
                return other < 0 || other >= rows.size()
                        ? Optional.empty()
                        : rows.get(other).rendering();
            }
        }
        return Optional.empty();
    }

    private record Material(
            Placement placement, LibraryTake take, Optional<ShotRendered> before, Optional<ShotRendered> after) {}
}
