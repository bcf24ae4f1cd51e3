package studio.backlot.render.provider.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.OrgId;
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
        Envelope envelope = Envelope.with(file(FIRST));
        byte[] sealed = envelope.seal(ORG, "replicate", KEYS);
        assertThat(envelope.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("topmost");
        assertThatThrownBy(() -> envelope.open(new OrgId("other"), "replicate", sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> envelope.open(ORG, "openrouter", sealed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_keys_are_never_sealed_to_the_same_bytes() throws IOException {
        Envelope envelope = Envelope.with(file(FIRST));
        assertThat(envelope.seal(ORG, "replicate", KEYS)).isNotEqualTo(envelope.seal(ORG, "replicate", KEYS));
    }

    @Test
    void a_changed_byte_does_not_open() throws IOException {
        Envelope envelope = Envelope.with(file(FIRST));
        byte[] sealed = envelope.seal(ORG, "replicate", KEYS);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> envelope.open(ORG, "replicate", changed))
                    .as("byte %d", at)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("topmost");
        }
    }

    @Test
    void a_new_master_key_seals_while_the_old_still_opens() throws IOException {
        byte[] old = Envelope.with(file(FIRST)).seal(ORG, "replicate", KEYS);
        Envelope turned = Envelope.with(file(SECOND, FIRST));
        assertThat(turned.open(ORG, "replicate", old)).isEqualTo(KEYS);
        byte[] fresh = turned.seal(ORG, "replicate", KEYS);
        assertThat(Envelope.with(file(SECOND)).open(ORG, "replicate", fresh)).isEqualTo(KEYS);
        assertThatThrownBy(() -> Envelope.with(file(SECOND)).open(ORG, "replicate", old))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_of_no_keys_is_refused_by_its_line_and_never_quoted() throws IOException {
        for (String bad : List.of("", "short", "not base64 !", FIRST + FIRST)) {
            Path file = file(FIRST, "", bad.isEmpty() ? " " : bad);
            if (bad.isEmpty()) {
                assertThat(Envelope.with(file)).isNotNull();
            } else {
                assertThatThrownBy(() -> Envelope.with(file))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageEndingWith("master.key:3: expected 32 bytes in Base64")
                        .hasMessageNotContaining(bad);
            }
        }
        assertThatThrownBy(() -> Envelope.with(file(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Envelope.with(file(FIRST, FIRST))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Envelope.with(folder.resolve("absent")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("absent");
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("master.key"), String.join("\n", lines) + "\n");
    }

    private static String key(int filler) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filler);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
