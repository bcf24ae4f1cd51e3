package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.client;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.provider.fake.GoldenWire;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

class GoldenReplicateRequestsTest {

    @ParameterizedTest
    @CsvSource({"replicate-veo-3.1, replicate", "replicate-veo-3.1-fast, replicate-fast"})
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted(String profile, String folder) throws Exception {
        GoldenWire golden = new GoldenWire(Catalogue.bundled().profile(profile).orElseThrow(), folder);
        try (ReplicateFake fake = fake(new MovingClock());
                ReplicateClient client = client(fake, ReplicateFake.KEY, Patience.USUAL)) {
            golden.send(client, fake::submitted, GoldenReplicateRequestsTest::check);
        }
    }

    private static void check(Call.Sent compiled, JsonNode sent) {
        JsonNode input = sent.path("input");
        assertThat(input.path("prompt").textValue()).isEqualTo(compiled.words());
        compiled.parameters()
                .forEach((name, value) ->
                        assertThat(input.path(name).asText()).as(name).isEqualTo(value.toString()));
        List<Role> roles = compiled.references().stream().map(Reference::role).toList();
        assertThat(input.has("image")).isEqualTo(roles.contains(Role.FIRST_FRAME));
        assertThat(input.has("last_frame")).isEqualTo(roles.contains(Role.LAST_FRAME));
        assertThat(input.path("reference_images"))
                .hasSize((int) roles.stream().filter(Role::isReference).count());
    }
}
