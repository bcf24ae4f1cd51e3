package studio.backlot.render.provider.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.render.provider.Hmac;
import studio.backlot.render.provider.Webhook;
import studio.backlot.wire.Secret;

class OpenRouterSignatureTest {
    private static final String BODY = "{\"type\":\"video.generation.completed\"}";
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

    private final OpenRouterSignature signature = new OpenRouterSignature(new Secret("s3cret"));

    @Test
    void what_was_signed_counts_for_five_minutes() {
        String good = "t=1700000000,v1=" + signed("1700000000");
        assertThat(proves(good, AT)).isTrue();
        assertThat(proves("t=1700000000, v1=00, v1=" + signed("1700000000"), AT))
                .isTrue();
        assertThat(proves(good, AT.plusSeconds(300))).isTrue();
        assertThat(proves(good, AT.plusSeconds(301))).isFalse();
        assertThat(proves(good, AT.minusSeconds(301))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1700000000", "v1=00", "t=1700000000,v1=", "t=1700000000,v1=xyz", "t=x,v1=00"})
    void whatever_is_not_signed_does_not(String header) {
        assertThat(proves(header, AT)).isFalse();
    }

    @Test
    void another_time_is_another_signature() {
        assertThat(proves("t=1700000001,v1=" + signed("1700000000"), AT)).isFalse();
    }

    private boolean proves(String header, Instant now) {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        return signature.proves(new Webhook(Map.of("X-OpenRouter-Signature", header), body), now);
    }

    private static String signed(String at) {
        byte[] key = "s3cret".getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hmac.of(key, at + ",", BODY.getBytes(StandardCharsets.UTF_8)));
    }
}
