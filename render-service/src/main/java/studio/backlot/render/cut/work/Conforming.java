package studio.backlot.render.cut.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.MediaTools;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.animatic.title.Caption;
import studio.backlot.render.cut.Conform;
import studio.backlot.render.cut.Cut;
import studio.backlot.render.cut.Edges;
import studio.backlot.render.cut.Footing;
import studio.backlot.render.cut.Reel;
import studio.backlot.render.scratch.Scratch;
import studio.backlot.render.shot.work.Scripts;

/** Gives every clip that comes in or goes out by more than a cut, carries type, or shows less than its take, a picture of its own. */
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
     * The clips with their transitions in the picture, and nothing that an editor took away. Frames that the built-in renderer did not draw, or whose script is not known,
     * are read from the take.
     */
    List<CutClip> conform(OrgId org, Reel reel, Cut cut) throws IOException {
        Material material = Material.of(org, reel, cut, wanted -> scripts(org, reel, wanted));
        try (ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<CutClip>> conformed = new ArrayList<>();
            for (int at = 0; at < cut.clips().size(); at++) {
                int clip = at;
                conformed.add(pool.submit(() -> conform(material, clip)));
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

    private CutClip conform(Material material, int at) throws IOException {
        CutClip clip = material.clip(at);
        Edges edges = material.edges(at);
        List<Caption> captions = material.captions(at);
        if (edges.plain() && captions.isEmpty() && clip.whole()) {
            return clip;
        }
        Optional<Footing> previous =
                material.isSeenBelow(at) ? Optional.of(footing(material, at - 1)) : Optional.empty();
        try (Scratch.Folder folder = scratch.folder("conform")) {
            Conform.Parts parts = new Conform.Parts(
                    edges,
                    footing(material, at),
                    previous,
                    store.fetch(material.org(), clip.take().picture()),
                    captions);
            Path picture = new Conform(tools).picture(parts, folder.path());
            return clip.conformedAs(store.put(material.org(), picture, "video/mp4"));
        }
    }

    private Footing footing(Material material, int at) {
        CutClip clip = material.clip(at);
        FilmFormat format = material.format();
        long available = clip.take().duration().at(format.frameRate()).value();
        Footing whole = material.script(clip.shot())
                .<Footing>map(Footing.Drawn::new)
                .orElseGet(() ->
                        new Footing.Real(store.fetch(material.org(), clip.take().picture()), available, format));
        long in = clip.sourceIn().map(RationalTime::value).orElse(0L);
        return clip.whole()
                ? whole
                : new Footing.Part(whole, in, clip.range().duration().value());
    }

    private Map<ShotId, ShotScript> scripts(OrgId org, Reel reel, Set<ShotId> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : transactions.await(
                        org, session -> scripts.of(session, org, reel.greenlit().production(), wanted));
    }
}
