package studio.backlot.render.cut.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.cut.Captions;
import studio.backlot.render.cut.Conform;
import studio.backlot.render.cut.Cut;
import studio.backlot.render.cut.Edges;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.shot.work.Scripts;

/** Gives every clip that comes in or goes out by more than a cut, or carries type, a picture of its own. */
@ApplicationScoped
class Conforming {
    private final Scripts scripts;
    private final TenantTransactions transactions;
    private final ObjectStore store;
    private final MediaTools tools;
    private final Scratch scratch;

    Conforming(Scripts scripts, TenantTransactions transactions, ObjectStore store, MediaTools tools, Scratch scratch) {
        this.scripts = scripts;
        this.transactions = transactions;
        this.store = store;
        this.tools = tools;
        this.scratch = scratch;
    }

    /** The cut with its transitions in the picture. A clip whose script is not known stays as it is. */
    List<CutClip> conform(OrgId org, ProductionGreenlit greenlit, List<CutClip> cut) throws IOException {
        List<Shot> shots = Cut.inOrder(greenlit);
        List<Edges> edges = Edges.of(
                shots,
                cut.stream().map(clip -> clip.range().duration().value()).toList(),
                greenlit.format().frameRate());
        Map<ShotId, ShotScript> known = scripts(org, greenlit, shots, edges);
        Conform conform = new Conform(tools);
        List<CutClip> conformed = new ArrayList<>();
        for (int at = 0; at < cut.size(); at++) {
            CutClip clip = cut.get(at);
            ShotScript script = known.get(clip.shot());
            if ((edges.get(at).plain() && !Captions.on(shots.get(at))) || script == null) {
                conformed.add(clip);
                continue;
            }
            Optional<ShotScript> previous = at == 0
                    ? Optional.empty()
                    : Optional.ofNullable(known.get(cut.get(at - 1).shot()));
            try (Scratch.Folder folder = scratch.folder("conform")) {
                Conform.Parts parts = new Conform.Parts(
                        edges.get(at),
                        script,
                        previous,
                        store.fetch(org, clip.take().picture()),
                        Captions.of(greenlit, shots.get(at), clip));
                conformed.add(with(clip, store.put(org, conform.picture(parts, folder.path()), "video/mp4")));
            }
        }
        return List.copyOf(conformed);
    }

    private Map<ShotId, ShotScript> scripts(
            OrgId org, ProductionGreenlit greenlit, List<Shot> shots, List<Edges> edges) {
        Set<ShotId> wanted = new LinkedHashSet<>();
        for (int at = 0; at < shots.size(); at++) {
            if (!edges.get(at).plain() || Captions.on(shots.get(at))) {
                wanted.add(shots.get(at).id());
            }
            if (edges.get(at).overlaps() && at > 0) {
                wanted.add(shots.get(at - 1).id());
            }
        }
        return wanted.isEmpty()
                ? Map.of()
                : transactions.await(org, session -> scripts.of(session, org, greenlit.production(), wanted));
    }

    private static CutClip with(CutClip clip, AssetRef picture) {
        return new CutClip(
                clip.shot(),
                clip.scene(),
                clip.take(),
                clip.range(),
                clip.transition(),
                clip.overlap(),
                Optional.of(picture),
                clip.dialogue());
    }
}
