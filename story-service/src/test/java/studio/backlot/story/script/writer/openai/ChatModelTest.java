package studio.backlot.story.script.writer.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.chat.ChatFake;
import studio.backlot.fakes.chat.ChatFake.Manner;
import studio.backlot.fakes.chat.Saying;
import studio.backlot.kit.json.Json;
import studio.backlot.story.script.writer.Answer;
import studio.backlot.story.script.writer.Answer.Ending;
import studio.backlot.story.script.writer.Briefs;
import studio.backlot.story.script.writer.Prompts;
import studio.backlot.story.script.writer.Question;
import studio.backlot.story.script.writer.Question.Correction;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;
import studio.backlot.story.script.writer.Usage;
import studio.backlot.story.script.writer.openai.ChatAddress.Host;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

class ChatModelTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ChatFake openRouter = new ChatFake(Manner.OPENROUTER, 0);
    private final ChatFake local = new ChatFake(Manner.LOCAL, 0);
    private final ChatModel model = model(openRouter.address(), Host.OPENROUTER, ChatFake.MODEL, ChatFake.KEY);

    @AfterEach
    void close() {
        model.close();
        openRouter.close();
        local.close();
    }

    private static ChatModel model(URI address, Host host, String name, String key) {
        return model(address, host, name, key, LONG);
    }

    private static ChatModel model(URI address, Host host, String name, String key, Duration answer) {
        Patience patience = new Patience(LONG, answer, answer, LONG, 1 << 20, 1);
        return new ChatModel(
                new ChatAddress(address, host),
                name,
                new Authorised(AccessTokens.fixed(new Secret(key)), patience),
                patience);
    }

    private static Question question(Optional<Correction> correction) {
        return Prompts.question(Briefs.of("A lamp remembers.", "Mara"), correction, 9_000);
    }

    private Unwritten refusal() {
        return catchThrowableOfType(Unwritten.class, () -> model.answer(question(Optional.empty())));
    }

    @Test
    void a_draft_is_asked_for_in_the_agreed_form() throws Exception {
        Answer answer = model.answer(question(Optional.empty()));
        JsonNode body = Json.read(openRouter.bodies().getFirst(), JsonNode.class);
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactly("model", "messages", "max_completion_tokens", "response_format", "stream", "provider");
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(9_000);
        assertThat(body.path("provider")).hasToString("{\"require_parameters\":true}");
        assertThat(body.path("response_format").path("json_schema").path("schema"))
                .isEqualTo(Json.read(Prompts.SCHEMA, JsonNode.class));
        assertThat(body.path("messages").findValuesAsText("role")).containsExactly("system", "user");
        assertThat(answer.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(answer.text()).contains("A Fake Draft").contains("Mara");
        assertThat(answer.usage()).isEqualTo(new Usage(900, 400, Optional.of(new BigDecimal("0.00125"))));
    }

    @Test
    void a_model_is_told_what_was_wrong_with_its_answer() throws Exception {
        model.answer(question(Optional.of(new Correction("Once upon", "It is not JSON."))));
        JsonNode messages =
                Json.read(openRouter.bodies().getFirst(), JsonNode.class).path("messages");
        assertThat(messages.findValuesAsText("role")).containsExactly("system", "user", "assistant", "user");
        assertThat(messages.path(2).path("content").asText()).isEqualTo("Once upon");
        assertThat(messages.path(3).path("content").asText()).startsWith("Your answer cannot be used: It is not JSON.");
    }

    @Test
    void a_server_of_ones_own_knows_less_and_says_no_cost() throws Exception {
        try (ChatModel own = model(local.address(), Host.OTHER, ChatFake.MODEL, ChatFake.KEY)) {
            assertThat(own.answer(question(Optional.empty())).usage()).isEqualTo(new Usage(900, 400, Optional.empty()));
        }
        assertThat(local.bodies().getFirst()).contains("\"max_tokens\":9000").doesNotContain("provider");
    }

    @Test
    void an_answer_says_how_it_ends() throws Exception {
        openRouter.says(Saying.cutOff("{\"title\":"), Saying.refused("I will not."), Saying.filtered());
        assertThat(model.answer(question(Optional.empty())).ending()).isEqualTo(Ending.CUT_OFF);
        Answer refused = model.answer(question(Optional.empty()));
        assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
        assertThat(refused.text()).isEqualTo("I will not.");
        assertThat(model.answer(question(Optional.empty())).ending()).isEqualTo(Ending.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":{\"code\":400,\"message\":\"no schemas\"}} | UNSET",
                "400 | {\"error\":{\"code\":\"content_filter\",\"message\":\"no\"}} | REFUSED",
                "401 | {\"error\":{\"code\":401,\"message\":\"no\"}} | ACCOUNT",
                "402 | {\"error\":{\"code\":402,\"message\":\"no\"}} | CREDIT",
                "403 | {\"error\":{\"code\":403,\"message\":\"no\"}} | ACCOUNT",
                "403 | {\"error\":{\"code\":403,\"message\":\"no\",\"metadata\":{\"reasons\":[\"violence\"]}}} | REFUSED",
                "404 | {\"error\":{\"message\":\"model not found\",\"type\":\"not_found_error\"}} | UNSET",
                "429 | {\"error\":{\"code\":\"insufficient_quota\",\"message\":\"no\"}} | CREDIT",
                "429 | {\"error\":{\"code\":429,\"message\":\"no\"}} | BUSY",
                "408 | {} | LOST",
                "425 | {} | BUSY",
                "500 | {\"object\":\"error\",\"message\":\"no\"} | LOST",
                "502 | <html> | LOST",
                "503 | {\"error\":\"loading\"} | LOST",
                "524 | <html> | LOST",
                "529 | {} | LOST"
            })
    void each_error_is_of_a_kind(int status, String body, Why why) {
        openRouter.play(new Trick.Turned(status, body));
        assertThat(refusal()).returns(why, Unwritten::why).hasMessageContaining("status " + status);
        assertThat(openRouter.count()).isEqualTo(1);
    }

    @Test
    void an_error_with_a_good_status_is_an_error() {
        openRouter.play(
                new Trick.Says("{\"error\":{\"code\":502,\"message\":\"upstream broke\"}}"),
                new Trick.Says("{\"choices\":[{\"finish_reason\":\"error\",\"message\":{\"content\":\"Once\"},"
                        + "\"error\":{\"code\":429,\"message\":\"slow down\"}}]}"));
        assertThat(refusal()).hasMessageContaining("upstream broke").returns(Why.LOST, Unwritten::why);
        assertThat(refusal()).hasMessageContaining("slow down").returns(Why.BUSY, Unwritten::why);
    }

    @Test
    void whoever_is_busy_says_for_how_long() {
        openRouter.play(new Trick.Turned(429, "{}", Map.of("Retry-After", "7")), new Trick.Turned(503, "{}"));
        assertThat(refusal().pause()).contains(Duration.ofSeconds(7));
        assertThat(refusal().pause()).contains(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({"429, BUSY", "500, LOST", "502, LOST", "503, BUSY", "504, LOST", "529, BUSY"})
    void whoever_says_when_to_come_again_took_nothing_unless_it_broke(int status, Why why) {
        openRouter.play(new Trick.Turned(status, "{}", Map.of("Retry-After", "7")));
        Unwritten refusal = refusal();
        assertThat(refusal).returns(why, Unwritten::why);
        assertThat(refusal.pause()).contains(Duration.ofSeconds(7));
    }

    @Test
    void an_answer_that_does_not_come_is_lost_and_asked_for_once() {
        openRouter.play(new Trick.LostAfter(), new Trick.BreaksOff(), new Trick.Says("{\"choices\":[{\"mess"));
        for (int asked = 1; asked <= 3; asked++) {
            assertThat(refusal()).returns(Why.LOST, Unwritten::why);
            assertThat(openRouter.count()).isEqualTo(asked);
        }
    }

    @Test
    void an_answer_that_is_late_is_lost() {
        openRouter.play(new Trick.Late(MOMENT.multipliedBy(4)));
        try (ChatModel impatient = model(openRouter.address(), Host.OPENROUTER, ChatFake.MODEL, ChatFake.KEY, MOMENT)) {
            Unwritten lost = catchThrowableOfType(Unwritten.class, () -> impatient.answer(question(Optional.empty())));
            assertThat(lost).returns(Why.LOST, Unwritten::why);
        }
        assertThat(openRouter.count()).isLessThanOrEqualTo(1);
    }

    @Test
    void an_answer_without_end_is_not_read_to_it() {
        openRouter.play(new Trick.Endless(8 << 20));
        assertThat(refusal()).returns(Why.UNUSABLE, Unwritten::why);
    }

    @Test
    void nobody_there_is_no_payment() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (ChatModel nobody = model(URI.create("http://127.0.0.1:" + port), Host.OTHER, "m", "k")) {
            Unwritten refused = catchThrowableOfType(Unwritten.class, () -> nobody.answer(question(Optional.empty())));
            assertThat(refused).returns(Why.BUSY, Unwritten::why).hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void a_key_is_in_no_message() throws Exception {
        try (ChatModel wrong = model(openRouter.address(), Host.OPENROUTER, ChatFake.MODEL, "sk-or-wrong-key")) {
            Unwritten refused = catchThrowableOfType(Unwritten.class, () -> wrong.answer(question(Optional.empty())));
            assertThat(refused)
                    .returns(Why.ACCOUNT, Unwritten::why)
                    .hasMessageContaining("No auth credentials found")
                    .hasMessageNotContaining("sk-or-wrong-key");
        }
    }
}
