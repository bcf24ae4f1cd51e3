package studio.backlot.kit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.LocalFile;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.test.StudioBacking;

@QuarkusTest
@WithTestResource(value = StudioBacking.class, initArgs = @ResourceArg(name = "database", value = "note"))
class ObjectStoreIT {

    private static final OrgId ORG = new OrgId("store");
    private static final OrgId OTHER = new OrgId("other-store");

    @Inject
    ObjectStore store;

    @ConfigProperty(name = "backlot.s3.url")
    String url;

    @ConfigProperty(name = "backlot.s3.access-key")
    String accessKey;

    @ConfigProperty(name = "backlot.s3.secret-key")
    String secretKey;

    @Test
    void what_is_put_is_fetched_and_named_by_its_hash(@TempDir Path folder) throws IOException {
        byte[] bytes = random(40_000_000, 1);
        Path file = Files.write(folder.resolve("film.mp4"), bytes);

        AssetRef asset = store.put(ORG, file, "video/mp4");

        assertThat(asset).isEqualTo(new AssetRef(Json.sha256(bytes), "video/mp4", bytes.length));
        assertThat(store.fetch(ORG, asset)).hasBinaryContent(bytes);
        assertThat(store.find(ORG, asset.sha256())).contains(asset);
    }

    @Test
    void files_are_stored_in_their_order(@TempDir Path folder) throws IOException {
        List<LocalFile> files = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            Path file = folder.resolve(number + ".png");
            files.add(new LocalFile(Files.write(file, random(10_000 * (6 - number), 20 + number)), "image/png"));
        }

        List<AssetRef> stored = store.put(ORG, files);

        assertThat(stored)
                .extracting(AssetRef::size)
                .containsExactly(60_000L, 50_000L, 40_000L, 30_000L, 20_000L, 10_000L);
        for (int number = 0; number < 6; number++) {
            assertThat(store.fetch(ORG, stored.get(number)))
                    .hasSameBinaryContentAs(files.get(number).path());
        }
    }

    @Test
    void of_files_one_that_is_missing_is_a_clear_problem_and_the_others_are_stored(@TempDir Path folder)
            throws IOException {
        byte[] bytes = random(1000, 30);
        LocalFile there = new LocalFile(Files.write(folder.resolve("there.png"), bytes), "image/png");
        LocalFile missing = new LocalFile(folder.resolve("missing.png"), "image/png");

        assertRefused(KitError.STORE_UNAVAILABLE, () -> store.put(ORG, List.of(missing, there)));

        assertThat(store.find(ORG, Json.sha256(bytes))).isPresent();
    }

    @Test
    void the_same_bytes_are_stored_once() throws Exception {
        byte[] bytes = random(1000, 2);
        AssetRef first = store.put(ORG, bytes, "image/png");
        var stored = stat(first);

        AssetRef second = store.put(ORG, bytes, "image/png");

        assertThat(second).isEqualTo(first);
        assertThat(stat(second).lastModified()).isEqualTo(stored.lastModified());
    }

    @Test
    void another_organisation_does_not_have_it() {
        AssetRef asset = store.put(ORG, random(1000, 3), "image/png");

        assertThat(store.find(OTHER, asset.sha256())).isEmpty();
        assertRefused(KitError.ASSET_MISSING, () -> store.fetch(OTHER, asset));
    }

    @Test
    void a_missing_object_is_a_clear_problem() {
        assertRefused(KitError.ASSET_MISSING, () -> store.fetch(ORG, new AssetRef("f".repeat(64), "image/png", 1)));
    }

    @Test
    void a_corrupt_object_is_a_clear_problem() throws Exception {
        AssetRef asset = store.put(ORG, random(1000, 4), "image/png");
        byte[] damaged = random(1000, 5);
        client().putObject(PutObjectArgs.builder().bucket("backlot").object(ORG + "/" + asset.sha256()).stream(
                        new ByteArrayInputStream(damaged), (long) damaged.length, -1L)
                .build());

        assertRefused(KitError.ASSET_CORRUPT, () -> store.fetch(ORG, asset));
    }

    @Test
    void a_range_is_read_without_the_rest() throws IOException {
        AssetRef asset = store.put(ORG, "0123456789".getBytes(StandardCharsets.UTF_8), "text/plain");

        try (InputStream in = store.open(ORG, asset.sha256(), 3, OptionalLong.of(4))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("3456");
        }
    }

    @Test
    void an_upload_over_the_limit_is_refused_and_leaves_nothing() {
        byte[] bytes = random(2000, 6);

        assertRefused(
                KitError.TOO_LARGE,
                () -> store.put(ORG, new ByteArrayInputStream(bytes), "application/octet-stream", 1999));

        assertThat(store.find(ORG, Json.sha256(bytes))).isEmpty();
    }

    private static void assertRefused(KitError code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private StatObjectResponse stat(AssetRef asset) throws Exception {
        return client().statObject(StatObjectArgs.builder()
                .bucket("backlot")
                .object(ORG + "/" + asset.sha256())
                .build());
    }

    private MinioClient client() {
        return MinioClient.builder()
                .endpoint(url)
                .region("us-east-1")
                .credentials(accessKey, secretKey)
                .build();
    }

    private static byte[] random(int size, int seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
