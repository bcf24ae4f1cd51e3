package studio.backlot.render.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.render.provider.OutputFolder;

class AddressProofTest {
    private static final OutputFolder CALL = new OutputFolder("acme/take/1-1/");
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    private final AddressProof proof = new AddressProof(List.of(OLD));

    @Test
    void it_holds_for_one_call_of_one_provider() {
        String told = proof.of("replicate", CALL);
        assertThat(told).matches("[A-Za-z0-9_-]{43}");
        assertThat(proof.holds("replicate", CALL, told)).isTrue();
        assertThat(proof.holds("openrouter", CALL, told)).isFalse();
        assertThat(proof.holds("replicate", new OutputFolder("acme/take/1-2/"), told))
                .isFalse();
        assertThat(proof.holds("replicate", new OutputFolder("other/take/1-1/"), told))
                .isFalse();
        assertThat(proof.holds("replicate", CALL, told.substring(1))).isFalse();
        assertThat(proof.holds("replicate", CALL, "")).isFalse();
    }

    @Test
    void what_was_told_by_the_secret_before_still_counts() {
        AddressProof turned = new AddressProof(List.of(NEW, OLD));
        assertThat(turned.holds("replicate", CALL, proof.of("replicate", CALL))).isTrue();
        assertThat(turned.of("replicate", CALL)).isNotEqualTo(proof.of("replicate", CALL));
        assertThat(proof.holds("replicate", CALL, turned.of("replicate", CALL))).isFalse();
    }
}
