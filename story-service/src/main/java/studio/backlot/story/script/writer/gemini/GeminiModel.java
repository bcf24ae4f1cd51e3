package studio.backlot.story.script.writer.gemini;

import com.google.api.core.ApiFuture;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.retrying.RetrySettings;
import com.google.cloud.aiplatform.v1.Candidate;
import com.google.cloud.aiplatform.v1.Content;
import com.google.cloud.aiplatform.v1.GenerateContentRequest;
import com.google.cloud.aiplatform.v1.GenerateContentResponse;
import com.google.cloud.aiplatform.v1.GenerationConfig;
import com.google.cloud.aiplatform.v1.Part;
import com.google.cloud.aiplatform.v1.PredictionServiceClient;
import com.google.cloud.aiplatform.v1.PredictionServiceSettings;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import studio.backlot.story.script.writer.Answer;
import studio.backlot.story.script.writer.Answer.Ending;
import studio.backlot.story.script.writer.LanguageModel;
import studio.backlot.story.script.writer.Prompts;
import studio.backlot.story.script.writer.Question;
import studio.backlot.story.script.writer.Unwritten;
import studio.backlot.story.script.writer.Unwritten.Why;
import studio.backlot.story.script.writer.Usage;

/** {@code PredictionService.GenerateContent} over gRPC. The client's own retries are off: each call is paid. */
public final class GeminiModel implements LanguageModel {
    private static final int MOST_BYTES = 16 << 20;

    private final GeminiAccount account;
    private final String model;
    private final Duration patience;
    private final PredictionServiceClient client;

    /**
     * Opens a channel, which connects with the first question.
     *
     * @param model such as {@code gemini-3.5-flash}
     * @param patience for an answer
     */
    public GeminiModel(GeminiAccount account, String model, Duration patience) {
        this.account = account;
        this.model = model;
        this.patience = patience;
        try {
            client = PredictionServiceClient.create(settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PredictionServiceSettings settings() throws IOException {
        InstantiatingGrpcChannelProvider.Builder channel =
                PredictionServiceSettings.defaultGrpcTransportProviderBuilder().setMaxInboundMessageSize(MOST_BYTES);
        if (account.isPlain()) {
            channel.setChannelConfigurator(builder -> builder.usePlaintext());
        }
        PredictionServiceSettings.Builder settings = PredictionServiceSettings.newBuilder()
                .setEndpoint(account.endpoint())
                .setTransportChannelProvider(channel.build())
                .setCredentialsProvider(
                        FixedCredentialsProvider.create(account.pass().credentials()));
        settings.generateContentSettings()
                .setRetryableCodes()
                .setRetrySettings(RetrySettings.newBuilder()
                        .setMaxAttempts(1)
                        .setInitialRpcTimeoutDuration(patience)
                        .setMaxRpcTimeoutDuration(patience)
                        .setTotalTimeoutDuration(patience)
                        .build());
        return settings.build();
    }

    @Override
    public String name() {
        return model;
    }

    @Override
    public Answer answer(Question question) throws Unwritten, InterruptedException {
        ApiFuture<GenerateContentResponse> call =
                client.generateContentCallable().futureCall(request(question));
        try {
            return read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            throw GeminiRefusals.of(failed, account.pass());
        } catch (TimeoutException slow) {
            throw new Unwritten(Why.LOST, "There was no answer of Gemini within %d s.".formatted(patience.toSeconds()));
        } finally {
            call.cancel(true);
        }
    }

    private GenerateContentRequest request(Question question) {
        GenerateContentRequest.Builder request = GenerateContentRequest.newBuilder()
                .setModel(account.model(model))
                .setSystemInstruction(content("system", question.instructions()))
                .addContents(content("user", question.request()))
                .setGenerationConfig(GenerationConfig.newBuilder()
                        .setMaxOutputTokens(question.mostTokens())
                        .setResponseMimeType("application/json")
                        .setResponseJsonSchema(value(question.schema())));
        question.correction().ifPresent(correction -> request.addContents(content("model", correction.answer()))
                .addContents(content("user", Prompts.correction(correction))));
        return request.build();
    }

    private static Content content(String role, String text) {
        return Content.newBuilder()
                .setRole(role)
                .addParts(Part.newBuilder().setText(text))
                .build();
    }

    private static Value value(String json) {
        Value.Builder value = Value.newBuilder();
        try {
            JsonFormat.parser().merge(json, value);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
        return value.build();
    }

    private static Answer read(GenerateContentResponse response) {
        Usage usage = new Usage(
                response.getUsageMetadata().getPromptTokenCount(),
                (long) response.getUsageMetadata().getCandidatesTokenCount()
                        + response.getUsageMetadata().getThoughtsTokenCount(),
                Optional.empty());
        if (response.getCandidatesCount() == 0) {
            return new Answer(
                    response.getPromptFeedback().getBlockReason() + " "
                            + response.getPromptFeedback().getBlockReasonMessage(),
                    Ending.REFUSED,
                    usage);
        }
        Candidate candidate = response.getCandidates(0);
        String text = candidate.getContent().getPartsList().stream()
                .filter(part -> !part.getThought())
                .map(Part::getText)
                .collect(Collectors.joining());
        return switch (candidate.getFinishReason()) {
            case MAX_TOKENS -> new Answer(text, Ending.CUT_OFF, usage);
            case SAFETY, RECITATION, BLOCKLIST, PROHIBITED_CONTENT, SPII, MODEL_ARMOR ->
                new Answer(candidate.getFinishReason() + " " + candidate.getFinishMessage(), Ending.REFUSED, usage);
            case STOP, FINISH_REASON_UNSPECIFIED, OTHER, MALFORMED_FUNCTION_CALL, UNRECOGNIZED ->
                new Answer(text, Ending.COMPLETE, usage);
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
