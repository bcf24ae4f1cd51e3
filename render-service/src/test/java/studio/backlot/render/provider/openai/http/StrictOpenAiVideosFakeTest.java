package studio.backlot.render.provider.openai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.client;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.fake;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.order;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.parameters;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** The fake is as strict as the documents are: each of these differs in one thing from what is accepted. */
class StrictOpenAiVideosFakeTest {
    private final OpenAiVideosFake fake = fake(new MovingClock());
    private final OpenAiVideosClient client = client(fake, OpenAiVideosFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource
    void the_fake_refuses_what_the_interface_refuses(String parameter, Object value, String says) throws Exception {
        Map<String, Object> parameters = parameters();
        parameters.put(parameter, value);
        assertThat(((Fault) client.submit(order(parameters))).detail()).contains(says);
        assertThat(fake.accepted()).isEmpty();
    }

    static Stream<Arguments> the_fake_refuses_what_the_interface_refuses() {
        return Stream.of(
                Arguments.of("seconds", 4, "expected string, received 4"),
                Arguments.of("seconds", "5", "expected one of 4, 8, 12"),
                Arguments.of("size", "1920x1080", "expected one of 720x1280"),
                Arguments.of("seed", 7, "unrecognized key 'seed'"),
                Arguments.of("duration", 4, "unrecognized key 'duration'"),
                Arguments.of("prompt", "", "expected 1 to 32000 characters"),
                Arguments.of("input_reference", Map.of(), "image_url or file_id"),
                Arguments.of("input_reference", Map.of("image_url", "https://a.test/b.png"), "expected a data URL"),
                Arguments.of("input_reference", Map.of("image_url", "data:image/png;base64,?"), "is no Base64"));
    }
}
