package studio.backlot.render.cut.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import studio.backlot.render.cut.Footing;
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

    /**
     * The cut with its transitions in the picture. A clip whose script is not known stays as it is.
     *
     * @param given shots whose takes were not filmed here
     */
    List<CutClip> conform(OrgId org, ProductionGreenlit greenlit, List<CutClip> cut, Set<ShotId> given)
            throws IOException {
        List<Shot> shots = Cut.inOrder(greenlit);
        List<Edges> edges = Edges.of(
                shots,
                cut.stream().map(clip -> clip.range().duration().value()).toList(),
                greenlit.format().frameRate());
        Map<ShotId, ShotScript> known = scripts(org, greenlit, shots, edges);
        Material material = new Material(org, greenlit, shots, edges, known, given);
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<CutClip>> conformed = new ArrayList<>();
            for (int at = 0; at < cut.size(); at++) {
                int clip = at;
                conformed.add(pool.submit(() -> conform(material, cut, clip)));
            }
            List<CutClip> clips = new ArrayList<>();
            for (Future<CutClip> clip : conformed) {
                clips.add(clip.get());
            }
            return List.copyOf(clips);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IOException("a clip could not be conformed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while clips were conformed", stopped);
        }
    }

    /** What all clips of a cut are conformed from. */
    private record Material(
            OrgId org,
            ProductionGreenlit greenlit,
            List<Shot> shots,
            List<Edges> edges,
            Map<ShotId, ShotScript> scripts,
            Set<ShotId> given) {}

    private CutClip conform(Material material, List<CutClip> cut, int at) throws IOException {
        CutClip clip = cut.get(at);
        Shot shot = material.shots().get(at);
        Edges edges = material.edges().get(at);
        if (edges.plain() && !Captions.on(shot)) {
            return clip;
        }
        Optional<Footing> footing = footing(material, clip);
        if (footing.isEmpty()) {
            return clip;
        }
        Optional<Footing> previous = at > 0 && edges.overlaps() ? footing(material, cut.get(at - 1)) : Optional.empty();
        try (Scratch.Folder folder = scratch.folder("conform")) {
            Conform.Parts parts = new Conform.Parts(
                    edges,
                    footing.get(),
                    previous,
                    store.fetch(material.org(), clip.take().picture()),
                    Captions.of(material.greenlit(), shot, clip));
            Path picture = new Conform(tools).picture(parts, folder.path());
            return with(clip, store.put(material.org(), picture, "video/mp4"));
        }
    }

    /** A take that was given is read, not drawn. */
    private Optional<Footing> footing(Material material, CutClip clip) {
        if (material.given().contains(clip.shot())) {
            return Optional.of(new Footing.Real(
                    store.fetch(material.org(), clip.take().picture()),
                    clip.range().duration().value(),
                    material.greenlit().format()));
        }
        return Optional.ofNullable(material.scripts().get(clip.shot())).map(Footing.Drawn::new);
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
