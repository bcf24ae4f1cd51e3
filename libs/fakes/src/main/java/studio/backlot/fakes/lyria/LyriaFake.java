package studio.backlot.fakes.lyria;

import static studio.backlot.fakes.StrictFields.forbid;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.aiplatform.v1.PredictRequest;
import com.google.cloud.aiplatform.v1.PredictResponse;
import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Turned;

/** Lyria 2 on this machine: {@code google.cloud.aiplatform.v1.PredictionService/Predict} over gRPC without TLS. */
public final class LyriaFake implements AutoCloseable {
    public static final String TOKEN = "ya29.lyria-test-1";
    public static final String PROJECT = "p1";

    private static final String ENDPOINT =
            "projects/" + PROJECT + "/locations/us-central1/publishers/google/models/lyria-002";
    private static final String SERVICE = "google.cloud.aiplatform.v1.PredictionService";
    private static final long MOST_SEED = 4_294_967_295L;
    private static final MethodDescriptor<PredictRequest, PredictResponse> PREDICT =
            MethodDescriptor.<PredictRequest, PredictResponse>newBuilder()
                    .setType(MethodDescriptor.MethodType.UNARY)
                    .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, "Predict"))
                    .setRequestMarshaller(ProtoUtils.marshaller(PredictRequest.getDefaultInstance()))
                    .setResponseMarshaller(ProtoUtils.marshaller(PredictResponse.getDefaultInstance()))
                    .build();

    private final Server server;
    private final Cable cable;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Deque<Playing> playings = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private int count;
    private int played;

    /** On a port or, when it is 0, on any. */
    public LyriaFake(int port) {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(ServerInterceptors.intercept(
                            ServerServiceDefinition.builder(SERVICE)
                                    .addMethod(PREDICT, ServerCalls.asyncUnaryCall(this::predict))
                                    .build(),
                            this::known))
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cable = new Cable(port, server.getPort());
    }

    /** Of the service; there is no TLS. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + cable.port());
    }

    /** Faults of the next calls, one each. */
    public synchronized void play(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** How the next clips sound, one each. */
    public synchronized void sounds(Playing... next) {
        playings.addAll(List.of(next));
    }

    /** The instances of every request that was read, as JSON, also of those that were turned away. */
    public synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** Calls that came, whatever became of them. */
    public synchronized int count() {
        return count;
    }

    /** Clips that were played, and are billed. */
    public synchronized int played() {
        return played;
    }

    private <Q, A> ServerCall.Listener<Q> known(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String bearer = headers.get(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER));
        if (!("Bearer " + TOKEN).equals(bearer)) {
            call.close(Status.UNAUTHENTICATED.withDescription("Request had invalid credentials."), new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return next.startCall(call, headers);
    }

    private void predict(PredictRequest request, StreamObserver<PredictResponse> answer) {
        Optional<Fault> fault = next();
        try {
            switch (fault.orElse(new Fault.Late(Duration.ZERO))) {
                case Fault.Refused refused -> throw refusal(refused);
                case Fault.LostBefore _ -> cable.cut();
                case Fault.LostAfter _ -> {
                    played(request);
                    cable.cut();
                }
                case Fault.BreaksOff _ -> {
                    PredictResponse whole = played(request);
                    cable.cutAfter(whole.getSerializedSize() / 2);
                    send(answer, whole);
                }
                case Fault.Late late -> {
                    PredictResponse whole = played(request);
                    Thread.sleep(late.by());
                    send(answer, whole);
                }
            }
        } catch (Turned turned) {
            answer.onError(
                    Status.INVALID_ARGUMENT.withDescription(turned.message()).asRuntimeException());
        } catch (StatusRuntimeException refused) {
            answer.onError(refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<Fault> next() {
        count++;
        return Optional.ofNullable(faults.poll());
    }

    private static void send(StreamObserver<PredictResponse> answer, PredictResponse whole) {
        answer.onNext(whole);
        answer.onCompleted();
    }

    private static StatusRuntimeException refusal(Fault.Refused refused) {
        var status = com.google.rpc.Status.newBuilder()
                .setCode(refused.code().value())
                .setMessage(refused.message());
        if (!refused.retryDelay().isZero()) {
            status.addDetails(packed(RetryInfo.newBuilder()
                    .setRetryDelay(com.google.protobuf.Duration.newBuilder()
                            .setSeconds(refused.retryDelay().toSeconds()))
                    .build()));
        }
        if (!refused.reason().isEmpty()) {
            status.addDetails(packed(ErrorInfo.newBuilder()
                    .setReason(refused.reason())
                    .setDomain("googleapis.com")
                    .build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static Any packed(Message detail) {
        return Any.pack(detail);
    }

    private synchronized PredictResponse played(PredictRequest request) {
        if (!request.getEndpoint().equals(ENDPOINT)) {
            throw Status.NOT_FOUND
                    .withDescription("Publisher Model `%s` was not found.".formatted(request.getEndpoint()))
                    .asRuntimeException();
        }
        forbid(!request.getUnknownFields().asMap().isEmpty(), "The request has fields that nobody knows.");
        forbid(request.getInstancesCount() != 1, "instances: expected one.");
        JsonNode instance = Values.json(request.getInstances(0));
        bodies.add(instance.toString());
        StrictFields fields =
                StrictFields.of("instances[0]", instance, "prompt", "negative_prompt", "seed", "sample_count");
        StrictFields parameters = StrictFields.of("parameters", Values.json(request.getParameters()), "sample_count");
        fields.words("prompt", 2_000);
        fields.text("negative_prompt");
        Optional<Long> seed = fields.whole("seed", 0, MOST_SEED);
        boolean counted = fields.whole("sample_count", 1, 4).isPresent()
                || parameters.whole("sample_count", 1, 4).isPresent();
        forbid(counted && seed.isPresent(), "seed and sample_count cannot be used together.");
        forbid(counted, "sample_count: this fake plays one clip.");
        played++;
        return answer(seed.orElse(0L), Optional.ofNullable(playings.poll()).orElse(Playing.GOOD));
    }

    private static PredictResponse answer(long seed, Playing playing) {
        var answer = PredictResponse.newBuilder()
                .setDeployedModelId("")
                .setModel(ENDPOINT)
                .setModelDisplayName("Lyria 2");
        Struct prediction =
                switch (playing) {
                    case FILTERED ->
                        Struct.newBuilder()
                                .putFields(
                                        "raiFilteredReason", Values.text("The prompt was blocked by safety filters."))
                                .build();
                    default ->
                        Struct.newBuilder()
                                .putFields(
                                        "bytesBase64Encoded",
                                        Values.text(Base64.getEncoder().encodeToString(ToneMusic.wav(seed, playing))))
                                .putFields("mimeType", Values.text("audio/wav"))
                                .build();
                };
        return playing == Playing.NOTHING
                ? answer.build()
                : answer.addPredictions(Value.newBuilder().setStructValue(prediction))
                        .build();
    }

    @Override
    public void close() {
        cable.close();
        server.shutdownNow();
    }
}
