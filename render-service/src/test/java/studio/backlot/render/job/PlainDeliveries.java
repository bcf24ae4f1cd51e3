package studio.backlot.render.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.Picture;

/** Keeps what comes by its hash, and takes anything that is not empty for a video. */
public final class PlainDeliveries implements Deliveries {
    private final Path folder;
    private final Set<AssetRef> kept = new HashSet<>();

    public PlainDeliveries(Path folder) {
        this.folder = folder;
    }

    public boolean has(AssetRef asset) {
        return kept.contains(asset);
    }

    @Override
    public Picture picture(OrgId org, Reference reference) {
        return new Picture(reference.role(), "image/png", new byte[] {1});
    }

    @Override
    public Path video(OrgId org, Reference reference) {
        throw new IllegalStateException("no call goes on from a video");
    }

    @Override
    public Path scratch() {
        try {
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
        try {
            byte[] bytes = Files.readAllBytes(video);
            if (bytes.length == 0) {
                throw new Damaged("It is empty.");
            }
            AssetRef asset = new AssetRef(Json.sha256(bytes), "video/mp4", bytes.length);
            kept.add(asset);
            return asset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
