package studio.backlot.render.job.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaTools;
import studio.backlot.render.job.Deliveries;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.Picture;

/** Pictures from the object store, and videos into it when they can be read as such. */
@ApplicationScoped
class StoredDeliveries implements Deliveries {
    private final ObjectStore store;
    private final Ffprobe probe;
    private final Path folder;

    StoredDeliveries(ObjectStore store, MediaTools tools, @ConfigProperty(name = "backlot.scratch") Path scratch) {
        this.store = store;
        this.probe = new Ffprobe(tools);
        this.folder = scratch.resolve("jobs");
    }

    @Override
    public Picture picture(OrgId org, Reference reference) {
        AssetRef asset = made(reference);
        try {
            return new Picture(reference.role(), asset.mediaType(), Files.readAllBytes(store.fetch(org, asset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path video(OrgId org, Reference reference) {
        return store.fetch(org, made(reference));
    }

    private static AssetRef made(Reference reference) {
        return reference
                .asset()
                .orElseThrow(() -> new IllegalStateException(
                        "%s of %s has not been made".formatted(reference.role().slug(), reference.of())));
    }

    @Override
    public Path scratch() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "video", ".mp4");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(Path scratch) {
        try {
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public AssetRef keep(OrgId org, Path video) throws Damaged {
        requireVideo(probe, video);
        return store.put(org, video, "video/mp4");
    }

    /** One that keeps the probe waiting is as good as none. */
    static void requireVideo(Ffprobe probe, Path video) throws Damaged {
        try {
            if (probe.probe(video).video().isEmpty()) {
                throw new Damaged("It has no picture.");
            }
        } catch (MediaException.CorruptInput unreadable) {
            throw new Damaged("It is no video that can be read.");
        } catch (MediaException.TimedOut slow) {
            throw new Damaged("It could not be read in time.");
        }
    }
}
