package studio.backlot.render.provider.replicate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.MINUTE;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.OUTPUT;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.accepted;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.client;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.done;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.ended;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.fake;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.order;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.parameters;
import static studio.backlot.render.provider.replicate.http.ReplicateCalls.turned;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
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
import studio.backlot.render.provider.replicate.fake.ReplicateCounterpart;

/** What the client makes of what is said of a call that was accepted. */
class ReplicateProgressTest {
    private final MovingClock clock = new MovingClock();
    private final ReplicateFake fake = fake(clock);
    private final ReplicateClient client = client(fake, ReplicateFake.KEY, Waits.LONG);
    private final ReplicateClient callable = client(fake, ReplicateFake.KEY, Waits.LONG, ReplicateCounterpart.CALLABLE);

    @AfterEach
    void close() {
        client.close();
        callable.close();
        fake.close();
    }

    @Test
    void a_call_that_waits_runs() throws Exception {
        assertThat(answer("{\"id\":\"pred1\",\"status\":\"starting\"}")).isEqualTo(new Progress.Running());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"https://a.test/1.mp4\"                              | 1",
                "[\"https://a.test/1.mp4\",\"https://a.test/2.mp4\"] | 2",
                "{\"video\":\"https://a.test/1.mp4\",\"seed\":7}   | 1",
                "[{\"url\":\"https://a.test/1.mp4\"}]                | 1"
            })
    void results_are_found_in_whatever_form_a_model_has(String output, int results) throws Exception {
        Progress.Done done = done(
                answer("{\"id\":\"pred1\",\"status\":\"succeeded\",\"error\":null,\"output\":%s}".formatted(output)));
        assertThat(done.files()).hasSize(results);
        assertThat(done.cost()).as("it does not say what it costs").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The input or output was flagged as sensitive. Please try again with different inputs. (E005)",
                "NSFW content detected",
                "It violates Google's usage guidelines. Support codes: 58061214"
            })
    void a_call_that_failed_for_what_it_shows_is_a_refusal(String message) throws Exception {
        fake.ends(End.fails(MINUTE, "", message));
        assertThat(ended(client, clock)).isEqualTo(new Refusal(List.of(), message));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, Prediction interrupted; please retry, BACKOFF, failed",
        "failed, Unknown error (code: E1000), BACKOFF, e1000",
        "failed, Out of memory (E1001), NEVER, e1001",
        "canceled, '', NEVER, cancelled",
        "aborted, '', BACKOFF, expired"
    })
    void a_call_that_came_to_nothing(String status, String message, FaultClass kind, String code) throws Exception {
        fake.ends(new End(MINUTE, status, "", message, false));
        Progress.Broken broken = (Progress.Broken) ended(client, clock);
        assertThat(broken.fault().kind()).isEqualTo(kind);
        assertThat(broken.fault().code()).isEqualTo(code);
        assertThat(broken.cost()).isEmpty();
    }

    @Test
    void a_failure_without_words_is_one() throws Exception {
        Progress.Broken broken = (Progress.Broken) answer("{\"id\":\"pred1\",\"status\":\"failed\",\"error\":null}");
        assertThat(broken.fault()).isEqualTo(Fault.of(FaultClass.BACKOFF, "failed", "It does not say why."));
    }

    @Test
    void a_lost_call_is_found_by_its_address_on_whatever_page_it_is() throws Exception {
        accepted(callable.submit(order()));
        for (int other = 1; other <= 70; other++) {
            accepted(callable.submit(of("acme/other/1-" + other + "/")));
        }
        assertThat(callable.look(OUTPUT)).as("it runs").isEqualTo(new Traces.Nothing());
        clock.pass(MINUTE);
        assertThat(callable.look(OUTPUT)).isInstanceOfSatisfying(Traces.Found.class, found -> assertThat(
                        found.files().toString())
                .contains("/output/pred1.mp4"));
        assertThat(callable.look(new OutputFolder("acme/take/1-2/"))).isEqualTo(new Traces.Nothing());
    }

    @Test
    void without_an_address_nothing_tells_one_call_from_another() throws Exception {
        accepted(client.submit(order()));
        assertThat(client.look(OUTPUT)).isEqualTo(new Traces.Nothing());
        assertThat(fake.count(Doing.LIST)).isZero();
    }

    @Test
    void a_list_that_cannot_be_read_says_nothing() throws Exception {
        fake.play(
                Doing.LIST,
                turned(429, "9"),
                new Trick.Says("{\"results\":[],\"next\":\"https://elsewhere.test/v1/predictions\"}"),
                new Trick.Says("{"));
        assertThat(((Fault) callable.look(OUTPUT)).retryAfter()).contains(Duration.ofSeconds(9));
        assertThat(callable.look(OUTPUT)).as("nobody is sent elsewhere").isEqualTo(new Traces.Nothing());
        assertThat(((Fault) callable.look(OUTPUT)).code()).isEqualTo("malformed");
    }

    private static VideoOrder of(String folder) {
        return new VideoOrder("google/veo-3.1", "A lighthouse.", parameters(), List.of(), new OutputFolder(folder));
    }

    private Progress answer(String answer) throws InterruptedException {
        Operation operation = accepted(client.submit(order()));
        fake.play(Doing.POLL, new Trick.Says(answer));
        return client.poll(operation);
    }
}
