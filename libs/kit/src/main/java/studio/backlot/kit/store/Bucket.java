package studio.backlot.kit.store;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/** The S3 bucket: objects are named {@code org/sha256}, and carry nothing but their media type. */
@ApplicationScoped
class Bucket {

    /** Any region will do for S3Proxy and MinIO; naming one saves a request for each bucket. */
    static final String REGION = "us-east-1";

    private static final long PART_BYTES = 16L * 1024 * 1024;

    private final MinioClient client;
    private final String name;
    private volatile boolean exists;

    Bucket(
            @ConfigProperty(name = "backlot.s3.url") String url,
            @ConfigProperty(name = "backlot.s3.access-key") String accessKey,
            @ConfigProperty(name = "backlot.s3.secret-key") String secretKey,
            @ConfigProperty(name = "backlot.s3.bucket") String name) {
        this.client = MinioClient.builder()
                .endpoint(url)
                .httpClient(PromptSockets.client(), true)
                .region(REGION)
                .credentials(accessKey, secretKey)
                .build();
        this.name = name;
    }

    Optional<AssetRef> find(OrgId org, String sha256) {
        try {
            StatObjectResponse found = answer(() -> client.statObject(StatObjectArgs.builder()
                    .bucket(name)
                    .object(key(org, sha256))
                    .build()));
            return Optional.of(new AssetRef(sha256, found.contentType(), found.size()));
        } catch (MinioException e) {
            if (StoreFailures.isMissing(e)) {
                return Optional.empty();
            }
            throw StoreFailures.remote(e);
        }
    }

    void upload(OrgId org, AssetRef asset, Path file) {
        try {
            ensureExists();
            answer(() -> client.uploadObject(UploadObjectArgs.builder()
                    .bucket(name)
                    .object(key(org, asset.sha256()))
                    .filename(file.toString(), PART_BYTES)
                    .contentType(asset.mediaType())
                    .build()));
        } catch (MinioException e) {
            throw StoreFailures.remote(e);
        }
    }

    InputStream open(OrgId org, String sha256, long offset, OptionalLong length) {
        try {
            GetObjectArgs.Builder request = GetObjectArgs.builder().bucket(name).object(key(org, sha256));
            if (offset > 0 || length.isPresent()) {
                request.offset(offset);
            }
            length.ifPresent(request::length);
            return answer(() -> client.getObject(request.build()));
        } catch (MinioException e) {
            if (StoreFailures.isMissing(e)) {
                throw new ProblemException(KitError.ASSET_MISSING, "There is no asset %s.".formatted(sha256), e);
            }
            throw StoreFailures.remote(e);
        }
    }

    String name() {
        return name;
    }

    /** Makes the bucket unless it is there. */
    void require() {
        try {
            ensureExists();
        } catch (MinioException e) {
            throw StoreFailures.remote(e);
        }
    }

    private void ensureExists() throws MinioException {
        if (!exists) {
            boolean found = answer(() ->
                    client.bucketExists(BucketExistsArgs.builder().bucket(name).build()));
            if (!found) {
                answer(() -> {
                    client.makeBucket(MakeBucketArgs.builder().bucket(name).build());
                    return name;
                });
            }
            exists = true;
        }
    }

    /** One exchange with the store. */
    @FunctionalInterface
    private interface Exchange<T> {
        T answer() throws MinioException;
    }

    /** A connection that is refused or lost comes out of the client as an illegal state. */
    private static <T> T answer(Exchange<T> exchange) throws MinioException {
        try {
            return exchange.answer();
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof IOException lost) {
                throw StoreFailures.remote(lost);
            }
            throw e;
        }
    }

    private static String key(OrgId org, String sha256) {
        return org + "/" + sha256;
    }
}
