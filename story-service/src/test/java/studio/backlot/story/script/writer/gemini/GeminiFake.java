package studio.backlot.story.script.writer.gemini;

import com.google.cloud.aiplatform.v1.Candidate;
import com.google.cloud.aiplatform.v1.Content;
import com.google.cloud.aiplatform.v1.GenerateContentRequest;
import com.google.cloud.aiplatform.v1.GenerateContentResponse;
import com.google.cloud.aiplatform.v1.Part;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The prediction service on this machine: one method, unencrypted, for the bearer of a token. */
public final class GeminiFake implements AutoCloseable {
    public static final String TOKEN = "ya29.test-token-1";

    private static final MethodDescriptor<GenerateContentRequest, GenerateContentResponse> METHOD =
            MethodDescriptor.<GenerateContentRequest, GenerateContentResponse>newBuilder()
                    .setType(MethodDescriptor.MethodType.UNARY)
                    .setFullMethodName("google.cloud.aiplatform.v1.PredictionService/GenerateContent")
                    .setRequestMarshaller(ProtoUtils.marshaller(GenerateContentRequest.getDefaultInstance()))
                    .setResponseMarshaller(ProtoUtils.marshaller(GenerateContentResponse.getDefaultInstance()))
                    .build();
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Server server;
    private final List<GenerateContentRequest> requests = new ArrayList<>();
    private final Deque<Consumer<StreamObserver<GenerateContentResponse>>> answers = new ArrayDeque<>();

    public GeminiFake() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(ServerServiceDefinition.builder(METHOD.getServiceName())
                            .addMethod(METHOD, ServerCalls.asyncUnaryCall(this::answer))
                            .build())
                    .intercept(new Gate())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** The answer to a request to come. */
    public synchronized void says(GenerateContentResponse response) {
        answers.add(observer -> {
            observer.onNext(response);
            observer.onCompleted();
        });
    }

    /** A text that ends for a reason, as the answer to a request to come. */
    public void says(String text, Candidate.FinishReason reason) {
        GenerateContentResponse.Builder response = GenerateContentResponse.newBuilder()
                .addCandidates(Candidate.newBuilder()
                        .setFinishReason(reason)
                        .setContent(Content.newBuilder()
                                .setRole("model")
                                .addParts(Part.newBuilder().setThought(true).setText("Let me think."))
                                .addParts(Part.newBuilder().setText(text))));
        response.getUsageMetadataBuilder()
                .setPromptTokenCount(700)
                .setCandidatesTokenCount(300)
                .setThoughtsTokenCount(50);
        says(response.build());
    }

    /** A failure, as the answer to a request to come. */
    public synchronized void fails(StatusRuntimeException failure) {
        answers.add(observer -> observer.onError(failure));
    }

    /** Silence, as the answer to a request to come. */
    public synchronized void isSilent() {
        answers.add(_ -> {});
    }

    /** The connection is gone after a request to come has been read. */
    public synchronized void hangsUp() {
        answers.add(_ -> server.shutdownNow());
    }

    public synchronized List<GenerateContentRequest> requests() {
        return List.copyOf(requests);
    }

    private synchronized void answer(GenerateContentRequest request, StreamObserver<GenerateContentResponse> observer) {
        requests.add(request);
        Optional.ofNullable(answers.poll())
                .orElse(answering -> answering.onError(Status.INVALID_ARGUMENT
                        .withDescription("Nothing is scripted.")
                        .asRuntimeException()))
                .accept(observer);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Nobody comes in without the token. */
    private static final class Gate implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String token = String.valueOf(headers.get(AUTHORIZATION));
            if (!token.equals("Bearer " + TOKEN)) {
                call.close(Status.UNAUTHENTICATED.withDescription("Not taken: " + token), new Metadata());
                return new ServerCall.Listener<>() {};
            }
            return next.startCall(call, headers);
        }
    }
}
