package studio.backlot.audio.music.lyria;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.grpc.GrpcTransportChannel;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.FixedTransportChannelProvider;
import com.google.cloud.aiplatform.v1.EndpointName;
import com.google.cloud.aiplatform.v1.PredictRequest;
import com.google.cloud.aiplatform.v1.PredictResponse;
import com.google.cloud.aiplatform.v1.PredictionServiceClient;
import com.google.cloud.aiplatform.v1.PredictionServiceSettings;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.Unplayed.Why;
import studio.backlot.audio.music.hired.Musicians;
import studio.backlot.audio.music.hired.Sheet;

/** Lyria 2 of Google: {@code predict} of its PredictionService, asked once for each clip and never again by itself. */
public final class LyriaMusicians implements Musicians, AutoCloseable {
    static final String PROVIDER = "Lyria";

    /** Half a minute of stereo at 24 bits in Base64 is 12 MiB. */
    private static final int MOST_ANSWER = 32 << 20;

    private final CredentialsProvider credentials;
    private final Model model;
    private final Duration patience;
    private final ManagedChannel channel;
    private @Nullable PredictionServiceClient client;

    /** Where a model is: {@code us-central1} and {@code lyria-002} as Google has them. */
    public record Model(String project, String location, String name) {}

    /**
     * Nobody is asked for anything, credentials included, before the first clip.
     *
     * @param address such as {@code https://us-central1-aiplatform.googleapis.com}
     * @param patience how long a clip may take
     */
    public LyriaMusicians(URI address, CredentialsProvider credentials, Model model, Duration patience) {
        this.credentials = credentials;
        this.model = model;
        this.patience = patience;
        this.channel = channel(address);
    }

    private synchronized PredictionServiceClient client() throws Unplayed {
        if (client == null) {
            try {
                client = PredictionServiceClient.create(settings());
            } catch (IOException failed) {
                throw failed instanceof Unplayed unset
                        ? unset
                        : new Unplayed(Why.UNSET, "The client of %s does not open.".formatted(PROVIDER));
            }
        }
        return client;
    }

    private PredictionServiceSettings settings() throws IOException {
        var settings = PredictionServiceSettings.newBuilder()
                .setTransportChannelProvider(FixedTransportChannelProvider.create(GrpcTransportChannel.create(channel)))
                .setCredentialsProvider(credentials);
        settings.predictSettings().setSimpleTimeoutNoRetriesDuration(patience);
        return settings.build();
    }

    private static ManagedChannel channel(URI address) {
        boolean plain = "http".equals(address.getScheme());
        int port = address.getPort() < 0 ? (plain ? 80 : 443) : address.getPort();
        ManagedChannelBuilder<?> channel = ManagedChannelBuilder.forAddress(address.getHost(), port)
                .disableRetry()
                .maxInboundMessageSize(MOST_ANSWER);
        return (plain ? channel.usePlaintext() : channel.useTransportSecurity()).build();
    }

    @Override
    public String version() {
        return "lyria/" + model.name;
    }

    @Override
    public byte[] play(Sheet sheet) throws Unplayed, InterruptedException {
        WireTrace trace = new WireTrace();
        GrpcCallContext once = GrpcCallContext.createDefault()
                .withCallOptions(CallOptions.DEFAULT.withStreamTracerFactory(trace))
                .withTimeoutDuration(patience);
        Future<PredictResponse> answer = client().predictCallable().futureCall(request(sheet), once);
        try {
            return music(answer.get());
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause(), trace);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            throw interrupted;
        }
    }

    private static Unplayed refusal(@Nullable Throwable cause, WireTrace trace) {
        return cause instanceof ApiException failure
                ? Refusals.of(failure, trace)
                : new Unplayed(Why.LOST, "The answer of %s cannot be read.".formatted(PROVIDER));
    }

    private PredictRequest request(Sheet sheet) {
        Struct instance = Struct.newBuilder()
                .putFields("prompt", text(sheet.prompt()))
                .putFields("negative_prompt", text(sheet.without()))
                .putFields(
                        "seed",
                        Value.newBuilder().setNumberValue((double) sheet.seed()).build())
                .build();
        return PredictRequest.newBuilder()
                .setEndpoint(EndpointName.ofProjectLocationPublisherModelName(
                                model.project, model.location, "google", model.name)
                        .toString())
                .addInstances(Value.newBuilder().setStructValue(instance))
                .setParameters(Value.newBuilder().setStructValue(Struct.getDefaultInstance()))
                .build();
    }

    private static Value text(String words) {
        return Value.newBuilder().setStringValue(words).build();
    }

    private static byte[] music(PredictResponse answer) throws Unplayed {
        if (answer.getPredictionsCount() == 0) {
            throw unusable("The answer of %s holds no music.");
        }
        Struct prediction = answer.getPredictions(0).getStructValue();
        String filtered = string(prediction, "raiFilteredReason");
        if (!filtered.isEmpty()) {
            throw new Unplayed(Why.REFUSED, "%s does not play this: %s".formatted(PROVIDER, Refusals.plain(filtered)));
        }
        String encoded = string(prediction, "bytesBase64Encoded");
        try {
            byte[] music = Base64.getDecoder().decode(encoded.isEmpty() ? string(prediction, "audioContent") : encoded);
            if (music.length > 0) {
                return music;
            }
        } catch (IllegalArgumentException damaged) {
            throw unusable("The music in the answer of %s is damaged.");
        }
        throw unusable("The answer of %s holds no music.");
    }

    private static String string(Struct prediction, String field) {
        return prediction.getFieldsOrDefault(field, Value.getDefaultInstance()).getStringValue();
    }

    private static Unplayed unusable(String message) {
        return new Unplayed(Why.UNUSABLE, message.formatted(PROVIDER));
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
        channel.shutdownNow();
    }
}
