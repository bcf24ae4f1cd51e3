package studio.backlot.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a server says by a websocket, to which nothing is ever said. It is bounded in bytes and messages, and whatever is wrong ends it: nobody may
 * depend on it. What is no text is passed over. Whoever has begun it closes it.
 */
public final class Hearing implements AutoCloseable {
    private final HttpClient client;

    /**
     * How much is heard.
     *
     * @param messageLength most characters of a message
     * @param bytes most of all messages together, those that are no text among them
     * @param messages most of them
     */
    public record Limits(Duration connect, int messageLength, long bytes, long messages) {}

    /** Whoever hears; is called by one thread at a time, and must not wait. */
    public interface Hearer {

        /** A whole message. */
        void heard(String text);

        /**
         * Nothing is heard any more; said once.
         *
         * @param exceeded whether it was because more came than is heard
         */
        void deaf(boolean exceeded);
    }

    private Hearing(HttpClient client) {
        this.client = client;
    }

    /** Begins at once, without waiting for the connection. */
    public static Hearing of(URI address, Map<String, String> headers, Limits limits, Hearer hearer) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
        WebSocket.Builder socket = client.newWebSocketBuilder().connectTimeout(limits.connect());
        headers.forEach(socket::header);
        Ear ear = new Ear(limits, hearer);
        var unused = socket.buildAsync(address, ear).whenComplete((opened, failed) -> {
            if (failed != null) {
                ear.end(false);
            }
        });
        return new Hearing(client);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static final class Ear implements WebSocket.Listener {
        private final Limits limits;
        private final Hearer hearer;
        private final StringBuilder text = new StringBuilder();
        private long bytes;
        private long messages;
        private boolean ended;

        private Ear(Limits limits, Hearer hearer) {
            this.limits = limits;
            this.hearer = hearer;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            if (!fits(part.length(), last) || text.length() + part.length() > limits.messageLength()) {
                return refuse(socket);
            }
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                hearer.heard(whole);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
            if (!fits(part.remaining(), last)) {
                return refuse(socket);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            end(false);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            end(false);
        }

        private boolean fits(int length, boolean last) {
            bytes += length;
            messages += last ? 1 : 0;
            return bytes <= limits.bytes() && messages <= limits.messages();
        }

        private @Nullable CompletionStage<?> refuse(WebSocket socket) {
            socket.abort();
            end(true);
            return null;
        }

        private synchronized void end(boolean exceeded) {
            if (!ended) {
                ended = true;
                hearer.deaf(exceeded);
            }
        }
    }
}
