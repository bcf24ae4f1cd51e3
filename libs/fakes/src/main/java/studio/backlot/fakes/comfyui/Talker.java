package studio.backlot.fakes.comfyui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ComfyUI says by its websocket of the calls of whoever listens. */
final class Talker {
    private static final Pattern TARGET = Pattern.compile("/ws\\?clientId=([0-9a-f-]{36})");
    private static final String SOMEBODY_ELSES = "00000000-0000-0000-0000-00000000beef";
    private static final int STEPS = 20;
    private static final long PAUSE_MILLIS = 20;

    private final Function<String, Optional<State>> states;
    private final AtomicInteger listeners = new AtomicInteger();
    private final AtomicInteger said = new AtomicInteger();
    private volatile Chatter chatter = Chatter.HONEST;

    /**
     * How far the call of a client is.
     *
     * @param share that is done
     * @param end what is said at its end, empty while it is under way
     */
    record State(String call, boolean running, double share, Optional<String> end) {}

    /** @param states by the client's id; empty when it has no call */
    Talker(Function<String, Optional<State>> states) {
        this.states = states;
    }

    void be(Chatter next) {
        chatter = next;
    }

    int said() {
        return said.get();
    }

    int listeners() {
        return listeners.get();
    }

    void answer(Handshake handshake, InputStream in, OutputStream out) throws IOException {
        Chatter way = chatter;
        Matcher target = TARGET.matcher(handshake.target());
        Optional<String> accepted = handshake.accepted();
        boolean known = handshake
                .header("authorization")
                .filter(key -> !key.equals("Bearer " + ComfyUiFake.KEY))
                .isEmpty();
        listeners.incrementAndGet();
        if (way == Chatter.ABSENT || !target.matches() || accepted.isEmpty() || !known) {
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        Talk talk = new Talk(out, said);
        if (way == Chatter.MUTE) {
            talk.listen(in);
            return;
        }
        out.write(accepted.get().getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().start(() -> talk.listen(in));
        switch (way) {
            case BABBLING -> babble(talk);
            case FLOODING -> flood(talk);
            default -> speak(talk, target.group(1), way);
        }
    }

    private void speak(Talk talk, String client, Chatter way) throws IOException {
        talk.say("status", Map.of("status", Map.of("exec_info", Map.of("queue_remaining", 1)), "sid", client));
        int reached = -1;
        while (talk.isOpen()) {
            Optional<State> now = states.apply(client).filter(State::running);
            if (now.isPresent()) {
                State state = now.get();
                String call = way == Chatter.GOSSIPING ? SOMEBODY_ELSES : state.call();
                int step = (int) Math.floor(state.share() * STEPS);
                if (reached < 0) {
                    begin(talk, call);
                }
                if (step > reached) {
                    reached = step;
                    progress(talk, call, step);
                    if (way == Chatter.DROPPING) {
                        return;
                    }
                }
                if (state.end().isPresent()) {
                    end(talk, call, state.end().get());
                    reached = Integer.MAX_VALUE;
                }
            }
            if (reached == Integer.MAX_VALUE || !paused()) {
                break;
            }
        }
        while (talk.isOpen() && paused()) {
            // a ComfyUI does not hang up
        }
    }

    private static void begin(Talk talk, String call) throws IOException {
        talk.say("execution_start", Map.of("prompt_id", call, "timestamp", 1));
        talk.say("execution_cached", Map.of("nodes", List.of("38"), "prompt_id", call, "timestamp", 1));
        talk.say("executing", Map.of("node", "3", "display_node", "3", "prompt_id", call));
    }

    private static void progress(Talk talk, String call, int step) throws IOException {
        talk.say("progress", Map.of("value", step, "max", STEPS, "prompt_id", call, "node", "3"));
        Map<String, ?> node =
                Map.of("value", step, "max", STEPS, "state", "running", "node_id", "3", "prompt_id", call);
        talk.say("progress_state", Map.of("prompt_id", call, "nodes", Map.of("3", node)));
        talk.show(new byte[] {0, 0, 0, 1, 0, 0, 0, 1, -1, -40});
    }

    private static void end(Talk talk, String call, String type) throws IOException {
        talk.say("executed", Map.of("node", "58", "output", Map.of("images", List.of()), "prompt_id", call));
        talk.say(type, Map.of("prompt_id", call, "timestamp", 1));
        Map<String, Object> nothing = new HashMap<>(Collections.singletonMap("node", null));
        nothing.put("prompt_id", call);
        talk.say("executing", nothing);
    }

    private static void babble(Talk talk) throws IOException {
        for (String nonsense : List.of("", "{", "null", "[]", "7", "{\"type\":7,\"data\":[]}", "[".repeat(2_000))) {
            talk.say(nonsense);
        }
        talk.show(new byte[0]);
        while (talk.isOpen() && paused()) {
            talk.say("{\"type\":\"progress\",\"data\":{\"value\":\"all\",\"max\":-1}}");
        }
    }

    private static void flood(Talk talk) throws IOException {
        byte[] picture = new byte[30_000];
        while (talk.isOpen()) {
            talk.show(picture);
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
