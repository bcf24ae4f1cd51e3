package studio.backlot.render.provider.comfyui.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.MINUTE;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.accepted;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.client;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.fake;
import static studio.backlot.render.provider.comfyui.http.ComfyUiCalls.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.backlot.fakes.End;
import studio.backlot.fakes.comfyui.Chatter;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.Watch;
import studio.backlot.render.provider.Watcher;
import studio.backlot.render.provider.comfyui.ComfyUiMessage;
import studio.backlot.render.provider.fake.MovingClock;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.wire.Patience;

/** What is heard of a call while it is made, and that nothing depends on it. */
class ComfyUiWatchTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Operation CALL = new Operation("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final MovingClock clock = new MovingClock();
    private final ComfyUiFake fake = fake(clock);
    private final ComfyUiClient client = client(fake, Waits.LONG);
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    @Test
    void a_call_is_heard_of_from_its_first_step_to_its_end() throws Exception {
        Operation call = accepted(client.submit(order()));
        try (Watch watch = client.watch(call, heard).orElseThrow()) {
            assertThat(watch).isNotNull();
            await().atMost(LONG).until(() -> fake.listeners() == 1);
            clock.pass(MINUTE.dividedBy(2));
            await().atMost(LONG).until(() -> heard.shares().contains(0.5));
            assertThat(heard.ends()).isZero();
            clock.pass(MINUTE);
            await().atMost(LONG).until(() -> heard.deaf().isPresent());
            assertThat(heard.ends()).as("before it is in the history, and then").isEqualTo(2);
            assertThat(heard.deaf()).as("nothing more is said of it").contains(true);
            assertThat(client.poll(call)).isInstanceOf(Progress.Done.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"failed", "interrupted"})
    void a_call_that_came_to_nothing_is_said_to_have_ended(String status) throws Exception {
        fake.ends(End.as(status, MINUTE));
        Operation call = accepted(client.submit(order()));
        try (Watch watch = client.watch(call, heard).orElseThrow()) {
            assertThat(watch).isNotNull();
            clock.pass(MINUTE);
            await().atMost(LONG).until(() -> heard.ends() == 2);
            assertThat(client.poll(call)).isInstanceOf(Progress.Broken.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ABSENT", "MUTE", "DROPPING", "BABBLING", "FLOODING", "GOSSIPING"})
    void whatever_is_wrong_with_it_changes_nothing_but_speed(Chatter way) throws Exception {
        fake.speaks(way);
        Operation call = accepted(client.submit(order()));
        Patience patience = way == Chatter.MUTE ? brief() : Waits.LONG;
        try (ComfyUiClient watching = client(fake, patience);
                Watch watch = watching.watch(call, heard).orElseThrow()) {
            assertThat(watch).isNotNull();
            await().atMost(LONG).until(() -> fake.listeners() == 1);
            clock.pass(MINUTE.dividedBy(2));
            assertThat(client.poll(call)).isEqualTo(new Progress.Running());
            if (way == Chatter.BABBLING || way == Chatter.GOSSIPING) {
                await().atMost(LONG).until(() -> fake.said() > 5);
            } else {
                await().atMost(LONG).until(() -> heard.deaf().isPresent());
            }
            assertThat(heard.deaf().filter(forGood -> forGood).isPresent())
                    .as("only who floods is not heard again")
                    .isEqualTo(way == Chatter.FLOODING);
            assertThat(heard.ends()).isZero();
            if (way != Chatter.DROPPING) {
                assertThat(heard.shares()).isEmpty();
            }
            clock.pass(MINUTE);
            assertThat(client.poll(call)).isInstanceOf(Progress.Done.class);
        }
    }

    @Test
    void whoever_stops_listening_is_left_alone_and_may_begin_again() throws Exception {
        Operation call = accepted(client.submit(order()));
        client.watch(call, heard).orElseThrow().close();
        await().atMost(LONG).until(() -> heard.deaf().isPresent());
        Heard again = new Heard();
        try (Watch watch = client.watch(call, again).orElseThrow()) {
            assertThat(watch).isNotNull();
            clock.pass(MINUTE.dividedBy(2));
            await().atMost(LONG).until(() -> again.shares().contains(0.5));
        }
    }

    @Test
    void a_call_of_another_form_is_not_watched() {
        assertThat(client.watch(new Operation("../../../prompt"), heard)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'progress','data':{'value':5,'max':20,'prompt_id':ID,'node':'3'}}                     | Working[share=0.25]",
                "{'type':'progress','data':{'value':1,'max':1,'prompt_id':ID,'node':'3'}}                      | Other[]",
                "{'type':'progress','data':{'value':5,'max':0,'prompt_id':ID}}                                 | Other[]",
                "{'type':'progress','data':{'value':21,'max':20,'prompt_id':ID}}                               | Other[]",
                "{'type':'progress','data':{'value':-1,'max':20,'prompt_id':ID}}                               | Other[]",
                "{'type':'progress','data':{'value':5,'max':20,'prompt_id':'another'}}                         | Other[]",
                "{'type':'progress','data':{'value':5,'max':20}}                                               | Other[]",
                "{'type':'progress_state','data':{'prompt_id':ID,'nodes':{'3':{'value':2,'max':8,'state':'running'},"
                        + "'4':{'value':1,'max':1,'state':'finished'}}}}                                       | Working[share=0.25]",
                "{'type':'progress_state','data':{'prompt_id':ID,'nodes':[]}}                                  | Other[]",
                "{'type':'executing','data':{'prompt_id':ID,'node':'3'}}                                       | Other[]",
                "{'type':'executing','data':{'prompt_id':ID}}                                                  | Other[]",
                "{'type':'executing','data':{'prompt_id':ID,'node':null}}                                      | Ended[]",
                "{'type':'executing','data':{'prompt_id':'another','node':null}}                               | Other[]",
                "{'type':'execution_success','data':{'prompt_id':ID}}                                          | Ending[]",
                "{'type':'execution_error','data':{'prompt_id':ID,'exception_message':'out of memory'}}        | Ending[]",
                "{'type':'execution_interrupted','data':{'prompt_id':ID}}                                      | Ending[]",
                "{'type':'execution_cached','data':{'prompt_id':ID,'nodes':['3']}}                             | Other[]",
                "{'type':'status','data':{'status':{'exec_info':{'queue_remaining':1}},'sid':ID}}              | Other[]",
                "[]                                                                                            | Other[]",
                "{                                                                                             | Other[]",
                "''                                                                                            | Other[]"
            })
    void messages(String text, String means) {
        String json = text.replace('\'', '"').replace("ID", '"' + CALL.name() + '"');
        assertThat(ComfyUiMessage.read(json, CALL)).hasToString(means);
    }

    private static Patience brief() {
        Patience usual = Waits.LONG;
        return new Patience(
                Duration.ofMillis(300),
                usual.submit(),
                usual.poll(),
                usual.download(),
                usual.answerBytes(),
                usual.fileBytes());
    }

    /** Keeps what it hears. */
    private static final class Heard implements Watcher {
        private final List<Double> shares = new ArrayList<>();
        private int ends;
        private Optional<Boolean> deaf = Optional.empty();

        @Override
        public synchronized void progressed(double share) {
            shares.add(share);
        }

        @Override
        public synchronized void ended() {
            ends++;
        }

        @Override
        public synchronized void deaf(boolean forGood) {
            deaf = Optional.of(deaf.orElse(false) || forGood);
        }

        synchronized List<Double> shares() {
            return List.copyOf(shares);
        }

        synchronized int ends() {
            return ends;
        }

        synchronized Optional<Boolean> deaf() {
            return deaf;
        }
    }
}
