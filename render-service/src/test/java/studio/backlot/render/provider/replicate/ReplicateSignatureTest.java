package studio.backlot.render.provider.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.render.provider.Signature;
import studio.backlot.render.provider.Webhook;
import studio.backlot.wire.Secret;

/** By the example of standardwebhooks.com. */
class ReplicateSignatureTest {
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final Signature signature = ReplicateSignature.of(new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
            .orElseThrow();

    @Test
    void what_was_signed_counts() {
        assertThat(signature.proves(webhook(Map.of(), BODY), AT)).isTrue();
        assertThat(signature.proves(webhook(Map.of("webhook-signature", "v1,AAAA v2,x " + GOOD), BODY), AT))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "webhook-id, msg_another",
        "webhook-id, ''",
        "webhook-timestamp, 1614265331",
        "webhook-timestamp, soon",
        "webhook-timestamp, -1614265330",
        "webhook-timestamp, 99999999999999999999",
        "webhook-signature, ''",
        "webhook-signature, 'v1,'",
        "webhook-signature, 'v1,no base 64!'",
        "webhook-signature, 'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='",
        "webhook-signature, 'v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='"
    })
    void whatever_differs_does_not(String header, String value) {
        assertThat(signature.proves(webhook(Map.of(header, value), BODY), AT)).isFalse();
    }

    @Test
    void another_body_does_not_nor_does_one_without_headers() {
        assertThat(signature.proves(webhook(Map.of(), BODY + " "), AT)).isFalse();
        assertThat(signature.proves(new Webhook(Map.of(), BODY.getBytes(StandardCharsets.UTF_8)), AT))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"300, true", "-300, true", "301, false", "-301, false"})
    void it_counts_for_five_minutes(long seconds, boolean counts) {
        assertThat(signature.proves(webhook(Map.of(), BODY), AT.plus(Duration.ofSeconds(seconds))))
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_?"})
    void a_secret_has_its_form(String secret) {
        assertThat(ReplicateSignature.of(new Secret(secret))).isEmpty();
    }

    private static Webhook webhook(Map<String, String> other, String body) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Webhook-Id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "Webhook-Timestamp",
                "1614265330",
                "Webhook-Signature",
                GOOD));
        other.forEach((name, value) -> {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, value);
        });
        return new Webhook(headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
