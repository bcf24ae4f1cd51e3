package studio.backlot.render.provider.openai.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.MINUTE;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.OUTPUT;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.accepted;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.client;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.done;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.ended;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.fake;
import static studio.backlot.render.provider.openai.http.OpenAiVideosCalls.order;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openai.Manner;
import studio.backlot.fakes.openai.OpenAiVideosFake;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Refusal;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;

/** What is its own in what is said of a call that was accepted. */
class OpenAiVideosProgressTest {
    private final MovingClock clock = new MovingClock();
    private final OpenAiVideosFake fake = fake(clock);
    private final OpenAiVideosClient client = client(fake, OpenAiVideosFake.KEY, Waits.LONG);

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_long_running_call_runs_until_it_is_done_whoever_says_it(Manner manner) throws Exception {
        try (OpenAiVideosFake server = fake(clock, manner);
                OpenAiVideosClient asking = client(server, OpenAiVideosFake.KEY, Waits.LONG)) {
            server.ends(End.films(MINUTE.multipliedBy(5)));
            Operation operation = accepted(asking.submit(order()));
            for (int minute = 0; minute <= 4; minute++) {
                assertThat(asking.poll(operation)).isEqualTo(new Progress.Running());
                clock.pass(MINUTE);
            }
            assertThat(done(asking.poll(operation)).files())
                    .containsExactly(new RemoteFile.Stored("videos/video_1/content"));
        }
    }

    @Test
    void a_call_whose_answer_was_lost_is_not_guessed_from_the_list_of_calls() throws Exception {
        accepted(client.submit(order()));
        assertThat(client.look(OUTPUT)).isEqualTo(new Traces.Nothing());
        assertThat(fake.count(Doing.LIST)).isZero();
    }

    @Test
    void a_call_that_waits_runs() throws Exception {
        assertThat(answer("{\"status\":\"queued\",\"error\":null}")).isEqualTo(new Progress.Running());
    }

    @Test
    void a_call_that_was_moderated_is_a_refusal() throws Exception {
        fake.ends(End.fails(MINUTE, "moderation_blocked", "Your request was blocked."));
        assertThat(ended(client, clock)).isEqualTo(new Refusal(List.of(), "Your request was blocked."));
    }

    @ParameterizedTest
    @CsvSource({
        "server_error, BACKOFF, server_error",
        "invalid_image, NEVER, invalid_image",
        "'Oh, no!', BACKOFF, failed",
    })
    void a_call_that_failed(String code, FaultClass kind, String told) throws Exception {
        fake.ends(End.fails(MINUTE, code, "It did not work."));
        assertThat(ended(client, clock)).isEqualTo(new Progress.Broken(Fault.of(kind, told, "It did not work.")));
    }

    @Test
    void a_call_that_failed_and_says_nothing_may_be_made_again() throws Exception {
        assertThat(answer("{\"status\":\"failed\"}"))
                .isEqualTo(new Progress.Broken(Fault.of(FaultClass.BACKOFF, "failed", "It does not say why.")));
    }

    private Progress answer(String answer) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        fake.play(Doing.POLL, new Trick.Says(answer));
        return client.poll(operation);
    }
}
