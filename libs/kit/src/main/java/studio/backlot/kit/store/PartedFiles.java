package studio.backlot.kit.store;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/**
 * Files that come in parts, by S3's multipart upload. Until it is complete a file does not exist; then it lies under the
 * upload's name, where no asset is looked for, until it was taken over and is removed. Every method waits for the network:
 * call it from worker threads.
 */
@ApplicationScoped
public class PartedFiles {
    /** Fewest bytes that S3 takes as a part, but for the last of a file. */
    public static final int LEAST_PART = 5 << 20;

    private static final Set<String> PARTS_DIFFER = Set.of("InvalidPart", "InvalidPartOrder");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final MinioAsyncClient client;
    private final Bucket bucket;

    PartedFiles(
            @ConfigProperty(name = "backlot.s3.url") String url,
            @ConfigProperty(name = "backlot.s3.access-key") String accessKey,
            @ConfigProperty(name = "backlot.s3.secret-key") String secretKey,
            Bucket bucket) {
        this.client = MinioAsyncClient.builder()
                .endpoint(url)
                .httpClient(PromptSockets.client(), true)
                .region(Bucket.REGION)
                .credentials(accessKey, secretKey)
                .build();
        this.bucket = bucket;
    }

    /** A part that the store has. */
    public record Stored(int number, String etag) {}

    /** Begins an upload; the answer is the store's name of it. */
    public String begin(OrgId org, UUID id) {
        bucket.require();
        return sent(() -> client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(bucket.name())
                        .object(key(org, id))
                        .build()))
                .result()
                .uploadId();
    }

    /** Stores a part in place of the one that has the number, from the disk: it is never in memory as a whole. */
    public Stored put(OrgId org, UUID id, String upload, int number, Path part) {
        try {
            HttpRequest request = HttpRequest.newBuilder(place(org, id, upload, number))
                    .timeout(PATIENCE)
                    .PUT(HttpRequest.BodyPublishers.ofFile(part))
                    .build();
            HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.headers()
                    .firstValue("ETag")
                    .filter(tag -> answer.statusCode() == OK)
                    .map(tag -> new Stored(number, tag.replace("\"", "")))
                    .orElseThrow(() -> StoreFailures.remote(new IllegalStateException(
                            "the store answered %d to a part".formatted(answer.statusCode()))));
        } catch (IOException e) {
            throw StoreFailures.remote(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFailures.remote(e);
        }
    }

    /** Where to put a part: an address that is signed for it and good for a while. */
    private URI place(OrgId org, UUID id, String upload, int number) {
        try {
            return URI.create(client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(Http.Method.PUT)
                    .bucket(bucket.name())
                    .object(key(org, id))
                    .expiry((int) PATIENCE.toSeconds())
                    .extraQueryParams(Map.of("uploadId", upload, "partNumber", Integer.toString(number)))
                    .build()));
        } catch (MinioException e) {
            throw StoreFailures.remote(e);
        }
    }

    /** Joins the parts in order; once more does nothing. */
    public void complete(OrgId org, UUID id, String upload, List<Stored> parts) {
        try {
            ask(() -> client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                    .bucket(bucket.name())
                    .object(key(org, id))
                    .uploadId(upload)
                    .parts(parts.stream()
                            .map(part -> new Part(part.number(), part.etag()))
                            .toArray(Part[]::new))
                    .build()));
        } catch (MinioException e) {
            if (StoreFailures.isMissing(e) && exists(org, id)) {
                return;
            }
            if (e instanceof ErrorResponseException response
                    && PARTS_DIFFER.contains(response.errorResponse().code())) {
                throw new ProblemException(
                        KitError.CONFLICT, "A part was stored anew while the file was joined. Try again.", e);
            }
            throw StoreFailures.remote(e);
        }
    }

    /** Forgets an upload with its parts, and the file if it was joined; once more does nothing. */
    public void remove(OrgId org, UUID id, String upload) {
        try {
            ask(() -> client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                    .bucket(bucket.name())
                    .object(key(org, id))
                    .uploadId(upload)
                    .build()));
        } catch (MinioException e) {
            if (!StoreFailures.isMissing(e)) {
                throw StoreFailures.remote(e);
            }
        }
        sent(() -> client.removeObject(RemoveObjectArgs.builder()
                .bucket(bucket.name())
                .object(key(org, id))
                .build()));
    }

    /** The joined file, as it comes. */
    public InputStream open(OrgId org, UUID id) {
        return sent(() -> client.getObject(GetObjectArgs.builder()
                .bucket(bucket.name())
                .object(key(org, id))
                .build()));
    }

    private boolean exists(OrgId org, UUID id) {
        try {
            ask(() -> client.statObject(StatObjectArgs.builder()
                    .bucket(bucket.name())
                    .object(key(org, id))
                    .build()));
            return true;
        } catch (MinioException e) {
            if (StoreFailures.isMissing(e)) {
                return false;
            }
            throw StoreFailures.remote(e);
        }
    }

    /** A question to the store. */
    @FunctionalInterface
    private interface Question<T> {
        CompletableFuture<T> put() throws IOException;
    }

    private static <T> T sent(Question<T> question) {
        try {
            return ask(question);
        } catch (MinioException e) {
            throw StoreFailures.remote(e);
        }
    }

    private static <T> T ask(Question<T> question) throws MinioException {
        try {
            return question.put().get();
        } catch (ExecutionException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof MinioException failure) {
                    throw failure;
                }
            }
            throw StoreFailures.remote(e);
        } catch (IOException e) {
            throw StoreFailures.local(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFailures.remote(e);
        }
    }

    private static String key(OrgId org, UUID id) {
        return org + "/upload/" + id;
    }
}
