package studio.backlot.render.provider.credential.kms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.vault.VaultFake;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.provider.credential.Envelope;
import studio.backlot.render.provider.credential.FileKeys;
import studio.backlot.render.provider.credential.MasterKey;
import studio.backlot.render.provider.credential.Sealed;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Secret;

class VaultTransitTest {
    private static final OrgId ORG = new OrgId("acme");
    private static final Keys KEYS = Keys.of(Map.of("key", "r8_topmost-secret"));
    private static final Duration LONG = Duration.ofMinutes(1);

    private final VaultFake vault = new VaultFake(0);
    private final MovingClock clock = new MovingClock();
    private final Envelope envelope = envelope(transit(AccessTokens.fixed(new Secret(VaultFake.TOKEN)), LONG));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        envelope.close();
        vault.close();
    }

    @Test
    void vault_seals_the_data_key_and_sees_nothing_else() {
        Sealed sealed = sealed();
        assertThat(sealed.master()).isEqualTo("vault:transit/backlot:v1");
        assertThat(text(sealed)).contains("vault:v1:").doesNotContain("topmost");
        assertThat(envelope.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
        assertThatThrownBy(() -> envelope.open(new OrgId("other"), "replicate", sealed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(vault.used()).isEqualTo(3);
    }

    @Test
    void a_turned_key_opens_what_it_sealed_before_and_seals_it_anew() {
        Sealed first = sealed();
        vault.rotate();
        assertThat(envelope.open(ORG, "replicate", first)).isEqualTo(KEYS);
        assertThat(sealed().master()).isEqualTo("vault:transit/backlot:v2");
        Sealed renewed = envelope.renew(first);
        assertThat(renewed.master()).isEqualTo("vault:transit/backlot:v2");
        vault.opensFrom(2);
        assertThat(envelope.open(ORG, "replicate", renewed)).isEqualTo(KEYS);
        away(() -> envelope.open(ORG, "replicate", first), "min_decryption_version");
    }

    @Test
    void what_a_file_sealed_opens_after_the_move_to_vault_and_moves() throws IOException {
        Path file = folder.resolve("master.key");
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        MasterKey files = FileKeys.read(file);
        Sealed old = envelope(files).seal(ORG, "replicate", KEYS);
        MasterKey transit = transit(AccessTokens.fixed(new Secret(VaultFake.TOKEN)), LONG);
        try (Envelope both = new Envelope(transit, List.of(files, transit))) {
            vault.play(VaultFake.SEALED);
            assertThat(both.open(ORG, "replicate", old)).isEqualTo(KEYS);
            away(() -> both.renew(old), "sealed");
            Sealed moved = both.renew(old);
            assertThat(moved.master()).isEqualTo("vault:transit/backlot:v1");
            assertThat(envelope.open(ORG, "replicate", moved)).isEqualTo(KEYS);
            away(() -> envelope(files).open(ORG, "replicate", moved), "vault:transit/backlot:v1");
        }
    }

    @Test
    void another_key_or_a_changed_byte_does_not_open() {
        Sealed sealed = sealed();
        byte[] bytes = sealed.bytes().clone();
        bytes[20] ^= 1;
        assertThatThrownBy(() -> envelope.open(ORG, "replicate", new Sealed(bytes, sealed.master())))
                .isInstanceOf(IllegalArgumentException.class);
        vault.replace();
        assertThatThrownBy(() -> envelope.open(ORG, "replicate", sealed)).isInstanceOf(IllegalArgumentException.class);
        vault.drop();
        away(() -> envelope.open(ORG, "replicate", sealed), "no key transit/backlot");
        away(this::sealed, "transit/backlot");
    }

    @Test
    void while_vault_is_away_nothing_is_sealed_or_opened_and_nothing_is_lost() {
        Sealed sealed = sealed();
        Stream.of(
                        VaultFake.SEALED,
                        new Trick.Turned(403, VaultFake.error("permission denied")),
                        new Trick.Turned(404, VaultFake.error("no handler for route")),
                        new Trick.Turned(429, VaultFake.error("request path \"transit\" rate limited")),
                        new Trick.Turned(500, VaultFake.error("internal error")),
                        new Trick.Turned(307, ""),
                        new Trick.LostBefore(),
                        new Trick.LostAfter(),
                        new Trick.BreaksOff(),
                        new Trick.Endless(1 << 20),
                        new Trick.Says(""),
                        new Trick.Says("{"),
                        new Trick.Says("[]"),
                        new Trick.Says("{\"data\":{\"plaintext\":7,\"ciphertext\":7}}"),
                        new Trick.Says("{\"data\":{\"plaintext\":\"?\",\"ciphertext\":\"vault:v1\"}}"))
                .forEach(trick -> {
                    vault.play(trick, trick);
                    away(() -> envelope.open(ORG, "replicate", sealed), "Vault, which seals stored keys");
                    away(this::sealed, "Vault, which seals stored keys");
                    assertThat(envelope.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
                });
    }

    @Test
    void a_slow_vault_is_waited_for_so_long_and_no_longer() {
        Sealed sealed = sealed();
        CountDownLatch gate = new CountDownLatch(1);
        vault.play(new Trick.Held(gate));
        try (Envelope hasty =
                envelope(transit(AccessTokens.fixed(new Secret(VaultFake.TOKEN)), Duration.ofMillis(100)))) {
            away(() -> hasty.open(ORG, "replicate", sealed), "within");
        } finally {
            gate.countDown();
        }
    }

    @Test
    void a_vault_that_is_not_there_is_away() {
        Sealed sealed = sealed();
        vault.close();
        away(() -> envelope.open(ORG, "replicate", sealed), "cannot be used now");
    }

    @Test
    void a_pod_logs_in_and_again_once_when_its_token_is_not_taken_any_more() throws IOException {
        try (Envelope pod = envelope(transit(login(VaultFake.ROLE), LONG))) {
            Sealed sealed = pod.seal(ORG, "replicate", KEYS);
            assertThat(pod.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
            assertThat(vault.logins()).isEqualTo(1);
            vault.expire();
            assertThat(pod.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
            assertThat(vault.logins()).isEqualTo(2);
            Trick refused = new Trick.Turned(403, VaultFake.error("permission denied"));
            vault.play(refused, refused);
            away(() -> pod.open(ORG, "replicate", sealed), "does not let us");
            assertThat(vault.logins()).isEqualTo(3);
            clock.pass(Duration.ofMinutes(19));
            assertThat(pod.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
            assertThat(vault.logins()).isEqualTo(4);
        }
    }

    @Test
    void who_cannot_log_in_uses_no_key() throws IOException {
        try (Envelope stranger = envelope(transit(login("stranger"), LONG))) {
            away(() -> stranger.seal(ORG, "replicate", KEYS), "no token");
        }
        try (Envelope pod = envelope(transit(login(VaultFake.ROLE), LONG))) {
            vault.playLogin(VaultFake.SEALED, new Trick.Says("{}"), new Trick.BreaksOff());
            for (int fault = 0; fault < 3; fault++) {
                away(() -> pod.seal(ORG, "replicate", KEYS), "no token");
            }
            Files.delete(folder.resolve("jwt"));
            away(() -> pod.seal(ORG, "replicate", KEYS), "no token");
        }
        assertThat(vault.used()).isZero();
    }

    @Test
    void a_token_that_an_agent_renews_is_read_anew() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "hvs.an-old-one\n");
        try (Envelope agent = envelope(transit(VaultTokens.of(file), LONG))) {
            away(() -> agent.seal(ORG, "replicate", KEYS), "does not let us");
            Files.writeString(file, VaultFake.TOKEN + "\n");
            assertThat(agent.seal(ORG, "replicate", KEYS).master()).startsWith("vault:");
            Files.writeString(file, "\n");
            away(() -> agent.seal(ORG, "replicate", KEYS), "no token");
        }
    }

    @Test
    void a_namespace_is_named() throws IOException {
        vault.namespace("films/eu");
        away(this::sealed, "no transit engine");
        var key = new VaultTransit.Key(vault.address(), Optional.of("films/eu"), "transit", "backlot");
        AccessTokens tokens = VaultLogin.of(key, role(VaultFake.ROLE), clock);
        try (Envelope named = envelope(new VaultTransit(key, tokens, LONG))) {
            assertThat(named.seal(ORG, "replicate", KEYS).master()).isEqualTo("vault:transit/backlot:v1");
        }
    }

    private static void away(Runnable use, String why) {
        assertThatThrownBy(use::run)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(KitError.MASTER_KEY_AWAY))
                .hasMessageContaining(why)
                .hasMessageNotContaining(VaultFake.TOKEN)
                .hasMessageNotContaining("topmost");
    }

    private Sealed sealed() {
        return envelope.seal(ORG, "replicate", KEYS);
    }

    private AccessTokens login(String role) throws IOException {
        return VaultLogin.of(key(), role(role), clock);
    }

    private VaultLogin.Role role(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("jwt"), VaultFake.SERVICE_ACCOUNT + "\n");
        return new VaultLogin.Role("kubernetes", name, file);
    }

    private MasterKey transit(AccessTokens tokens, Duration patience) {
        return new VaultTransit(key(), tokens, patience);
    }

    private VaultTransit.Key key() {
        return new VaultTransit.Key(vault.address(), Optional.empty(), "transit", "backlot");
    }

    private static Envelope envelope(MasterKey key) {
        return new Envelope(key, List.of(key));
    }

    private static String text(Sealed sealed) {
        return new String(sealed.bytes(), StandardCharsets.ISO_8859_1);
    }
}
