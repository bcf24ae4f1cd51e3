package studio.backlot.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

class BucketTest {

    private static final OrgId ORG = new OrgId("acme");
    private static final String SHA256 = "0".repeat(64);

    @Test
    void a_store_that_was_killed_is_one_that_does_not_answer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "words");
        Bucket nobody = at(closedPort());

        assertUnavailable(() -> nobody.find(ORG, SHA256));
        assertUnavailable(() -> nobody.open(ORG, SHA256, 0, OptionalLong.empty()));
        assertUnavailable(() -> nobody.upload(ORG, new AssetRef(SHA256, "text/plain", 5), file));
        assertUnavailable(nobody::require);
    }

    @Test
    void a_store_that_dies_while_it_answers_is_one_that_does_not_answer() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> resetAll(door));

            assertUnavailable(() -> at(door.getLocalPort()).find(ORG, SHA256));
        }
    }

    private static void resetAll(ServerSocket door) {
        try {
            while (true) {
                try (Socket caller = door.accept()) {
                    assertThat(caller.getInputStream().read()).isNotNegative();
                    caller.setSoLinger(true, 0);
                }
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }

    private static Bucket at(int port) {
        return new Bucket("http://127.0.0.1:" + port, "access-key", "secret-key", "backlot");
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                .isEqualTo(KitError.STORE_UNAVAILABLE));
    }
}
