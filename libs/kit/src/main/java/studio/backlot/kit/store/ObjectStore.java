package studio.backlot.kit.store;

import io.vertx.core.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.concurrent.SideBySide;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/**
 * An organisation's files, addressed by what they are: stored once, never overwritten, found only under the organisation
 * that stored them. Every method waits for the network: call it from worker threads.
 *
 * <p>Refusals are {@link KitError#ASSET_MISSING}, {@link KitError#ASSET_CORRUPT}, {@link KitError#TOO_LARGE},
 * {@link KitError#STORE_UNAVAILABLE} and {@link KitError#STORAGE_FULL}.
 */
@ApplicationScoped
public class ObjectStore {

    private final Bucket bucket;
    private final ScratchCache cache;

    ObjectStore(
            Bucket bucket,
            @ConfigProperty(name = "backlot.scratch") Path scratch,
            @ConfigProperty(name = "backlot.cache.bytes") long cacheBytes) {
        this.bucket = bucket;
        this.cache = new ScratchCache(scratch.resolve("assets"), cacheBytes);
    }

    /** Stores a copy of the file, unless the organisation has it. */
    public AssetRef put(OrgId org, Path file, String mediaType) {
        requireWorker();
        try (InputStream in = Files.newInputStream(file)) {
            return put(org, in, mediaType, Long.MAX_VALUE);
        } catch (IOException e) {
            throw StoreFailures.local(e);
        }
    }

    /** Stores copies of files side by side. When one of them cannot be stored, that is thrown after all others have ended. */
    public List<AssetRef> put(OrgId org, List<LocalFile> files) {
        requireWorker();
        return SideBySide.all(files.stream()
                .<Supplier<AssetRef>>map(file -> () -> put(org, file.path(), file.mediaType()))
                .toList());
    }

    public AssetRef put(OrgId org, byte[] bytes, String mediaType) {
        return put(org, new ByteArrayInputStream(bytes), mediaType, Long.MAX_VALUE);
    }

    /** Stores what the stream gives, hashing on the way; more than {@code limitBytes} is refused and leaves nothing. */
    public AssetRef put(OrgId org, InputStream in, String mediaType, long limitBytes) {
        requireWorker();
        try (ScratchCache.Incoming incoming = cache.receive(in, limitBytes)) {
            AssetRef asset = new AssetRef(incoming.sha256(), mediaType, incoming.size());
            Optional<AssetRef> known = bucket.find(org, asset.sha256());
            if (known.isPresent() && known.get().size() == asset.size()) {
                return known.get().mediaType().equals(mediaType) ? known.get() : asset;
            }
            bucket.upload(org, asset, incoming.file());
            return asset;
        } catch (IOException e) {
            throw StoreFailures.local(e);
        }
    }

    /** A read-only local copy whose bytes are what the reference says; it may vanish an hour after it was last fetched. */
    public Path fetch(OrgId org, AssetRef asset) {
        requireWorker();
        return cache.find(org, asset).orElseGet(() -> download(org, asset));
    }

    /**
     * The bytes from {@code offset} on, at most {@code length} of them, as they come; a range cannot be checked against
     * the hash.
     */
    public InputStream open(OrgId org, String sha256, long offset, OptionalLong length) {
        requireWorker();
        return bucket.open(org, sha256, offset, length);
    }

    public Optional<AssetRef> find(OrgId org, String sha256) {
        requireWorker();
        return bucket.find(org, sha256);
    }

    private Path download(OrgId org, AssetRef asset) {
        try (InputStream in = bucket.open(org, asset.sha256(), 0, OptionalLong.empty());
                ScratchCache.Incoming incoming = cache.receive(in, Long.MAX_VALUE)) {
            if (!incoming.sha256().equals(asset.sha256())) {
                throw new ProblemException(
                        KitError.ASSET_CORRUPT,
                        "Asset %s holds other bytes (%s). Store it again."
                                .formatted(asset.sha256(), incoming.sha256()));
            }
            return cache.keep(org, asset, incoming);
        } catch (IOException e) {
            throw StoreFailures.remote(e);
        }
    }

    private static void requireWorker() {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("the object store waits for the network: call it from a worker thread");
        }
    }
}
