package studio.backlot.story.script.writer.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.cloud.aiplatform.v1.Candidate.FinishReason;
import com.google.cloud.aiplatform.v1.Content;
import com.google.cloud.aiplatform.v1.GenerateContentRequest;
import com.google.cloud.aiplatform.v1.GenerateContentResponse;
import com.google.cloud.aiplatform.v1.GenerateContentResponse.PromptFeedback;
import com.google.protobuf.Any;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import studio.backlot.wire.Secret;

class GeminiModelTest {
    private final GeminiFake fake = new GeminiFake();
    private final GeminiModel model = model(fake.address(), GeminiFake.TOKEN);

    @AfterEach
    void close() {
        model.close();
        fake.close();
    }

    private static GeminiModel model(URI address, String token) {
        return new GeminiModel(
                new GeminiAccount("p1", "global", GeminiAccount.token(new Secret(token)), Optional.of(address)),
                "gemini-3.5-flash",
                Duration.ofSeconds(5));
    }

    private static Question question(Optional<Correction> correction) {
        return Prompts.question(Briefs.of("A lamp remembers.", "Mara"), correction, 9_000);
    }

    private Unwritten refusal() {
        return catchThrowableOfType(Unwritten.class, () -> model.answer(question(Optional.empty())));
    }

    @Test
    void a_draft_is_asked_for_in_the_agreed_form() throws Exception {
        fake.says("{\"title\":\"X\"}", FinishReason.STOP);
        Answer answer = model.answer(question(Optional.of(new Correction("Once upon", "It is not JSON."))));
        assertThat(answer)
                .isEqualTo(new Answer("{\"title\":\"X\"}", Ending.COMPLETE, new Usage(700, 350, Optional.empty())));
        GenerateContentRequest request = fake.requests().getFirst();
        assertThat(request.getModel())
                .isEqualTo("projects/p1/locations/global/publishers/google/models/gemini-3.5-flash");
        assertThat(request.getGenerationConfig().getMaxOutputTokens()).isEqualTo(9_000);
        assertThat(request.getGenerationConfig().getResponseMimeType()).isEqualTo("application/json");
        assertThat(Json.read(
                                JsonFormat.printer()
                                        .print(request.getGenerationConfig().getResponseJsonSchema()),
                                Object.class)
                        .toString())
                .isEqualTo(Json.read(Prompts.SCHEMA, Object.class).toString());
        assertThat(request.getSystemInstruction().getParts(0).getText()).startsWith("You write first drafts");
        assertThat(request.getContentsList()).extracting(Content::getRole).containsExactly("user", "model", "user");
    }

    @Test
    void an_answer_says_how_it_ends() throws Exception {
        fake.says("{\"title\":", FinishReason.MAX_TOKENS);
        fake.says("", FinishReason.SAFETY);
        fake.says(GenerateContentResponse.newBuilder()
                .setPromptFeedback(PromptFeedback.newBuilder()
                        .setBlockReason(PromptFeedback.BlockedReason.PROHIBITED_CONTENT)
                        .setBlockReasonMessage("Not this."))
                .build());
        assertThat(model.answer(question(Optional.empty())).ending()).isEqualTo(Ending.CUT_OFF);
        assertThat(model.answer(question(Optional.empty())).ending()).isEqualTo(Ending.REFUSED);
        Answer blocked = model.answer(question(Optional.empty()));
        assertThat(blocked.ending()).isEqualTo(Ending.REFUSED);
        assertThat(blocked.text()).isEqualTo("PROHIBITED_CONTENT Not this.");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHENTICATED, ACCOUNT",
        "PERMISSION_DENIED, ACCOUNT",
        "RESOURCE_EXHAUSTED, BUSY",
        "UNAVAILABLE, LOST",
        "INTERNAL, LOST",
        "DEADLINE_EXCEEDED, LOST",
        "NOT_FOUND, UNSET",
        "INVALID_ARGUMENT, UNSET"
    })
    void each_status_is_of_a_kind_and_asked_once(Status.Code code, Why why) {
        fake.fails(Status.fromCode(code).withDescription("said so").asRuntimeException());
        assertThat(refusal()).returns(why, Unwritten::why).hasMessageContaining("said so");
        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"RESOURCE_EXHAUSTED", "UNAVAILABLE"})
    void whoever_is_busy_says_for_how_long(Status.Code code) {
        com.google.rpc.Status busy = com.google.rpc.Status.newBuilder()
                .setCode(code.value())
                .setMessage("Quota.")
                .addDetails(Any.pack(RetryInfo.newBuilder()
                        .setRetryDelay(com.google.protobuf.Duration.newBuilder().setSeconds(20))
                        .build()))
                .build();
        fake.fails(StatusProto.toStatusRuntimeException(busy));
        assertThat(refusal()).returns(Why.BUSY, Unwritten::why).satisfies(refused -> assertThat(refused.pause())
                .contains(Duration.ofSeconds(21)));
    }

    @Test
    void an_answer_that_does_not_come_is_lost() {
        fake.isSilent();
        assertThat(refusal()).returns(Why.LOST, Unwritten::why);
        fake.hangsUp();
        assertThat(refusal()).returns(Why.LOST, Unwritten::why);
        assertThat(fake.requests()).hasSize(2);
    }

    @Test
    void nobody_there_is_no_payment() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (GeminiModel nobody = model(URI.create("http://127.0.0.1:" + port), GeminiFake.TOKEN)) {
            assertThat(catchThrowableOfType(Unwritten.class, () -> nobody.answer(question(Optional.empty()))))
                    .returns(Why.BUSY, Unwritten::why);
        }
    }

    @Test
    void a_token_is_in_no_message() throws Exception {
        try (GeminiModel wrong = model(fake.address(), "ya29.wrong-token")) {
            assertThat(catchThrowableOfType(Unwritten.class, () -> wrong.answer(question(Optional.empty()))))
                    .returns(Why.ACCOUNT, Unwritten::why)
                    .hasMessageContaining("Not taken")
                    .hasMessageNotContaining("ya29.wrong-token");
        }
    }

    @Test
    void a_location_has_an_endpoint_of_its_own() {
        var account = new GeminiAccount("p1", "global", GeminiAccount.token(new Secret("t")), Optional.empty());
        assertThat(account.endpoint()).isEqualTo("aiplatform.googleapis.com:443");
        assertThat(new GeminiAccount("p1", "europe-west4", account.pass(), Optional.empty()).endpoint())
                .isEqualTo("europe-west4-aiplatform.googleapis.com:443");
    }
}
