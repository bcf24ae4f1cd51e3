package studio.backlot.render.provider.veo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.veo.http.VeoCalls.MINUTE;
import static studio.backlot.render.provider.veo.http.VeoCalls.OUTPUT;
import static studio.backlot.render.provider.veo.http.VeoCalls.accepted;
import static studio.backlot.render.provider.veo.http.VeoCalls.client;
import static studio.backlot.render.provider.veo.http.VeoCalls.done;
import static studio.backlot.render.provider.veo.http.VeoCalls.ended;
import static studio.backlot.render.provider.veo.http.VeoCalls.fake;
import static studio.backlot.render.provider.veo.http.VeoCalls.model;
import static studio.backlot.render.provider.veo.http.VeoCalls.order;
import static studio.backlot.render.provider.veo.http.VeoCalls.parameters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What the client makes of what is said of a call that was accepted. */
class VeoProgressTest {
    private final MovingClock clock = new MovingClock();
    private final VeoFake fake = fake(clock);
    private final VeoClient client = client(fake, "veo-key-1", Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_withheld_result_is_a_refusal_with_its_category() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, "It shows a child. Support codes: 58061214"));
        assertThat(ended(client, clock, order()))
                .isEqualTo(new Refusal(List.of("child"), "It shows a child. Support codes: 58061214"));
    }

    @Test
    void a_result_that_is_withheld_without_a_reason_is_a_refusal_all_the_same() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, ""));
        assertThat(ended(client, clock, order())).isEqualTo(new Refusal(List.of(), "Every result was withheld."));
    }

    @Test
    void an_operation_that_was_blocked_is_a_refusal() throws Exception {
        fake.fate(new Fate.Fails(MINUTE, 3, "Blocked. Support codes: 15236754, 12345678"));
        assertThat(((Refusal) ended(client, clock, order())).categories()).containsExactly("celebrity", "other");
    }

    @Test
    void part_of_the_results_is_done_with_what_is_missing() throws Exception {
        fake.fate(new Fate.Withholds(MINUTE, 1, "Support codes: 64151117"));
        Map<String, Object> two = parameters();
        two.put("sampleCount", 2);
        Progress.Done done =
                done(ended(client, clock, new VideoOrder(model(), "A lighthouse.", two, List.of(), OUTPUT)));
        assertThat(done.files()).hasSize(1);
        assertThat(done.withheld()).isEqualTo(1);
        assertThat(done.reasons()).containsExactly("Support codes: 64151117");
    }

    @ParameterizedTest(name = "code {0}")
    @MethodSource
    void an_operation_that_failed(int code, FaultClass kind) throws Exception {
        fake.fate(new Fate.Fails(MINUTE, code, "It did not work."));
        Progress.Broken broken = (Progress.Broken) ended(client, clock, order());
        assertThat(broken.fault().kind()).isEqualTo(kind);
        assertThat(broken.fault().detail()).isEqualTo("It did not work.");
    }

    static Stream<Arguments> an_operation_that_failed() {
        return Stream.of(
                Arguments.of(2, FaultClass.NEVER),
                Arguments.of(3, FaultClass.NEVER),
                Arguments.of(4, FaultClass.BACKOFF),
                Arguments.of(5, FaultClass.NEVER),
                Arguments.of(7, FaultClass.NEVER),
                Arguments.of(8, FaultClass.RETRY_AFTER),
                Arguments.of(9, FaultClass.NEVER),
                Arguments.of(13, FaultClass.BACKOFF),
                Arguments.of(14, FaultClass.BACKOFF),
                Arguments.of(99, FaultClass.NEVER));
    }

    @Test
    void a_forgotten_operation_is_gone_and_its_folder_still_tells() throws Exception {
        fake.fate(new Fate.Forgotten(MINUTE));
        Operation operation = accepted(client.submit(order()));
        assertThat(client.look(OUTPUT)).as("it runs").isEqualTo(new Traces.Nothing());
        clock.pass(MINUTE);
        assertThat(((Fault) client.poll(operation)).code()).isEqualTo("gone");
        assertThat(client.look(OUTPUT)).isInstanceOf(Traces.Found.class);
        assertThat(client.look(new OutputFolder("acme/take/1-2/"))).isEqualTo(new Traces.Nothing());
    }
}
