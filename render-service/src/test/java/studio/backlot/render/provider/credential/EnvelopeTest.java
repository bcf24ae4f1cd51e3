package studio.backlot.render.provider.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.wire.Keys;

class EnvelopeTest {
    private static final OrgId ORG = new OrgId("acme");
    private static final Keys KEYS = Keys.of(Map.of("key", "r8_topmost-secret"));
    private static final String FIRST = key(1);
    private static final String SECOND = key(2);

    @TempDir
    private Path folder;

    @Test
    void what_is_sealed_opens_for_its_owner_alone() throws IOException {
        Envelope envelope = envelope(file(FIRST));
        Sealed sealed = envelope.seal(ORG, "replicate", KEYS);
        assertThat(envelope.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("topmost");
        assertThatThrownBy(() -> envelope.open(new OrgId("other"), "replicate", sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> envelope.open(ORG, "openrouter", sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_keys_are_never_sealed_to_the_same_bytes() throws IOException {
        Envelope envelope = envelope(file(FIRST));
        assertThat(envelope.seal(ORG, "replicate", KEYS).bytes())
                .isNotEqualTo(envelope.seal(ORG, "replicate", KEYS).bytes());
    }

    @Test
    void a_changed_byte_does_not_open() throws IOException {
        Envelope envelope = envelope(file(FIRST));
        Sealed sealed = envelope.seal(ORG, "replicate", KEYS);
        for (int at = 0; at < sealed.bytes().length; at++) {
            byte[] changed = sealed.bytes().clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> envelope.open(ORG, "replicate", new Sealed(changed, sealed.master())))
                    .as("byte %d", at)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("topmost");
        }
    }

    @Test
    void a_new_master_key_seals_while_the_old_still_opens() throws IOException {
        Sealed old = envelope(file(FIRST)).seal(ORG, "replicate", KEYS);
        Envelope turned = envelope(file(SECOND, FIRST));
        assertThat(turned.open(ORG, "replicate", old)).isEqualTo(KEYS);
        Sealed fresh = turned.seal(ORG, "replicate", KEYS);
        assertThat(envelope(file(SECOND)).open(ORG, "replicate", fresh)).isEqualTo(KEYS);
        assertThatThrownBy(() -> envelope(file(SECOND)).open(ORG, "replicate", old))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_an_old_key_sealed_is_sealed_anew_without_being_opened() throws IOException {
        Sealed old = envelope(file(FIRST)).seal(ORG, "replicate", KEYS);
        Sealed fresh = envelope(file(SECOND, FIRST)).renew(old);
        assertThat(fresh.master()).startsWith("file:").isNotEqualTo(old.master());
        assertThat(envelope(file(SECOND)).open(ORG, "replicate", fresh)).isEqualTo(KEYS);
        assertThatThrownBy(() -> envelope(file(SECOND)).renew(old)).isInstanceOf(IllegalArgumentException.class);
        for (byte[] none : new byte[][] {{}, {0, 0}, {0, 0, 0, 9, 1}, {-1, 0, 0, 0, 1}}) {
            assertThatThrownBy(() -> envelope(file(FIRST)).renew(new Sealed(none, "file:00000000")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_a_master_key_sealed_that_is_not_set_waits_for_it() throws IOException {
        Sealed sealed = envelope(file(FIRST)).seal(ORG, "replicate", KEYS);
        Sealed elsewhere = new Sealed(sealed.bytes(), "vault:transit/backlot:v1");
        assertThatThrownBy(() -> envelope(file(FIRST)).open(ORG, "replicate", elsewhere))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(KitError.MASTER_KEY_AWAY))
                .hasMessageContaining("vault:transit/backlot:v1");
    }

    @Test
    void a_file_that_others_may_read_or_write_is_refused() throws IOException {
        Path file = file(FIRST);
        for (String open : List.of("rw-r-----", "rw--w----", "rw----r--", "rw-----w-", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThatThrownBy(() -> envelope(file))
                    .as(open)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("run chmod 600 master.key");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(envelope(file)).isNotNull();
    }

    @Test
    void a_file_system_without_permissions_is_not_asked() throws IOException {
        Path zip = folder.resolve("keys.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path file = Files.writeString(files.getPath("/master.key"), FIRST);
            assertThat(envelope(file)).isNotNull();
        }
    }

    @Test
    void a_file_of_no_keys_is_refused_by_its_line_and_never_quoted() throws IOException {
        for (String bad : List.of("", "short", "not base64 !", FIRST + FIRST)) {
            Path file = file(FIRST, "", bad.isEmpty() ? " " : bad);
            if (bad.isEmpty()) {
                assertThat(envelope(file)).isNotNull();
            } else {
                assertThatThrownBy(() -> envelope(file))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageEndingWith("master.key:3: expected 32 bytes in Base64")
                        .hasMessageNotContaining(bad);
            }
        }
        assertThatThrownBy(() -> envelope(file(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> envelope(file(FIRST, FIRST))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> envelope(folder.resolve("absent")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absent");
    }

    private Path file(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("master.key"), String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static Envelope envelope(Path file) {
        FileKeys keys = FileKeys.read(file);
        return new Envelope(keys, List.of(keys));
    }

    private static String key(int filler) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filler);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
