package studio.backlot.render.provider.credential.kms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.google.CloudKmsFake;
import studio.backlot.fakes.google.TokenFake;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.provider.credential.Envelope;
import studio.backlot.render.provider.credential.MasterKey;
import studio.backlot.render.provider.credential.Sealed;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Keys;
import studio.backlot.wire.Secret;
import studio.backlot.wire.google.MachineTokens;
import studio.backlot.wire.google.ServiceAccount;
import studio.backlot.wire.google.ServiceAccountTokens;

class CloudKmsTest {
    private static final OrgId ORG = new OrgId("acme");
    private static final Keys KEYS = Keys.of(Map.of("key", "r8_topmost-secret"));

    private final MovingClock clock = new MovingClock();
    private final TokenFake tokens = new TokenFake(clock);
    private final CloudKmsFake google = new CloudKmsFake();
    private final Envelope envelope = envelope(new CloudKms(
            google.address(), CloudKmsFake.KEY, MachineTokens.of(tokens.machine(), clock), Duration.ofMinutes(1)));

    @AfterEach
    void close() {
        envelope.close();
        google.close();
        tokens.close();
    }

    @Test
    void google_seals_the_data_key_and_what_a_turned_key_sealed_before_opens() {
        Sealed sealed = sealed();
        assertThat(sealed.master()).isEqualTo("google-kms:" + CloudKmsFake.KEY);
        google.rotate();
        assertThat(envelope.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
        Sealed renewed = envelope.renew(sealed);
        assertThat(renewed.bytes()).isNotEqualTo(sealed.bytes());
        assertThat(envelope.open(ORG, "replicate", renewed)).isEqualTo(KEYS);
    }

    @Test
    void a_service_account_asks_and_a_token_that_is_not_taken_is_renewed_once() {
        try (Envelope account = envelope(new CloudKms(
                google.address(),
                CloudKmsFake.KEY,
                ServiceAccountTokens.of(ServiceAccount.of(new Secret(tokens.keys())), tokens.address(), clock),
                Duration.ofMinutes(1)))) {
            google.tokens("token-2");
            Sealed sealed = account.seal(ORG, "replicate", KEYS);
            assertThat(account.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
            assertThat(tokens.asked()).isEqualTo(2);
            google.tokens("another");
            away(() -> account.open(ORG, "replicate", sealed), "answered 401");
        }
    }

    @Test
    void a_changed_byte_does_not_open() {
        Sealed sealed = sealed();
        byte[] bytes = sealed.bytes().clone();
        bytes[20] ^= 1;
        assertThatThrownBy(() -> envelope.open(ORG, "replicate", new Sealed(bytes, sealed.master())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void while_google_is_away_or_what_it_says_does_not_arrive_whole_nothing_is_lost() {
        Sealed sealed = sealed();
        Stream.of(
                        new Trick.Turned(503, CloudKmsFake.error(503, "UNAVAILABLE", "The service is unavailable.")),
                        new Trick.Turned(403, CloudKmsFake.error(403, "PERMISSION_DENIED", "Permission denied.")),
                        new Trick.Turned(404, CloudKmsFake.error(404, "NOT_FOUND", "CryptoKey not found.")),
                        new Trick.Turned(429, CloudKmsFake.error(429, "RESOURCE_EXHAUSTED", "Quota exceeded.")),
                        new Trick.LostAfter(),
                        new Trick.Endless(1 << 20),
                        new Trick.Says("{"),
                        new Trick.Says("{}"),
                        new Trick.Says(
                                "{\"plaintext\":\"AAAA\",\"ciphertext\":\"AAAA\",\"verifiedPlaintextCrc32c\":true}"),
                        new Trick.Says("""
                                {"plaintext":"AAAA","plaintextCrc32c":"1","ciphertext":"AAAA","ciphertextCrc32c":"1",
                                "verifiedPlaintextCrc32c":true}\
                                """),
                        new Trick.Says("{\"ciphertext\":\"AAAA\",\"verifiedPlaintextCrc32c\":false}"))
                .forEach(trick -> {
                    google.play(trick, trick);
                    away(() -> envelope.open(ORG, "replicate", sealed), "Cloud KMS, which seals stored keys");
                    away(this::sealed, "Cloud KMS, which seals stored keys");
                    assertThat(envelope.open(ORG, "replicate", sealed)).isEqualTo(KEYS);
                });
        google.disable();
        away(() -> envelope.open(ORG, "replicate", sealed), "disabled");
    }

    private static void away(Runnable use, String why) {
        assertThatThrownBy(use::run)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo(KitError.MASTER_KEY_AWAY))
                .hasMessageContaining(why)
                .hasMessageNotContaining("token-");
    }

    private Sealed sealed() {
        return envelope.seal(ORG, "replicate", KEYS);
    }

    private static Envelope envelope(MasterKey key) {
        return new Envelope(key, List.of(key));
    }
}
