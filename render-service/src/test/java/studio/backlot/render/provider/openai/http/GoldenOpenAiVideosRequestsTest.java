package studio.backlot.render.provider.openai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.client;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.fake.GoldenWire;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.wire.Patience;

/** With the profile that the manual gives as an example of a gateway's model. */
class GoldenOpenAiVideosRequestsTest {
    private static final Path MANUAL = Path.of("..", "docs", "providers.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(- id: film-1\\n.*?)```", Pattern.DOTALL);

    @Test
    void every_compiled_call_is_sent_as_it_was_compiled_and_accepted() throws Exception {
        try (OpenAiVideosFake fake = fake(new MovingClock());
                OpenAiVideosClient client = client(fake, OpenAiVideosFake.KEY, Patience.USUAL)) {
            new GoldenWire(example(), "openai-videos")
                    .send(client, fake::submitted, GoldenOpenAiVideosRequestsTest::check);
        }
    }

    @Test
    void what_a_gateway_offers_is_not_retired_with_its_dialect() throws Exception {
        assertThat(example().offer().orElseThrow().isRetired(LocalDate.of(2026, 11, 21)))
                .isFalse();
    }

    private static void check(Call.Sent compiled, JsonNode sent) {
        assertThat(sent.path("model").textValue()).isEqualTo("film-1");
        assertThat(sent.path("prompt").textValue()).isEqualTo(compiled.words());
        assertThat(compiled.parameters()).containsOnlyKeys("seconds", "size");
        compiled.parameters()
                .forEach((name, value) ->
                        assertThat(sent.path(name).textValue()).as(name).isEqualTo(value));
        assertThat(sent.has("input_reference")).isEqualTo(!compiled.references().isEmpty());
    }

    private static Profile example() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(MANUAL));
        assertThat(example.find()).as("the manual has an example").isTrue();
        return Catalogue.with(example.group(1)).profile("film-1").orElseThrow();
    }
}
