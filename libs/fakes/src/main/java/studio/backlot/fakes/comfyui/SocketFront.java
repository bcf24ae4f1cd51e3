package studio.backlot.fakes.comfyui;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port at which websockets are answered, and behind which a server has all that is plain HTTP. */
final class SocketFront implements AutoCloseable {
    private static final int MOST_HEAD = 1 << 14;

    private final URI behind;
    private final Answering answering;
    private final ServerSocket port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Has a connection that asks for {@code /ws}; it is closed afterwards. */
    interface Answering {
        void answer(Handshake handshake, InputStream in, OutputStream out) throws IOException;
    }

    SocketFront(int number, URI behind, Answering answering) {
        this.behind = behind;
        this.answering = answering;
        try {
            port = new ServerSocket(number, 64, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port.getLocalPort());
    }

    @Override
    public void close() {
        quietly(port);
        open.forEach(SocketFront::quietly);
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = port.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // that was all
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            byte[] head = head(in);
            String text = new String(head, StandardCharsets.ISO_8859_1);
            if (text.startsWith("GET /ws")) {
                answering.answer(Handshake.of(text), in, client.getOutputStream());
            } else if (head.length > 0) {
                passOn(client, head, in);
            }
        } catch (IOException broken) {
            // whoever asked is gone
        } finally {
            open.remove(client);
        }
    }

    private void passOn(Socket client, byte[] head, InputStream in) throws IOException {
        try (Socket server = new Socket(behind.getHost(), behind.getPort())) {
            server.setTcpNoDelay(true);
            open.add(server);
            server.getOutputStream().write(head);
            threads.execute(() -> {
                try {
                    in.transferTo(server.getOutputStream());
                    server.shutdownOutput();
                } catch (IOException broken) {
                    quietly(server);
                }
            });
            server.getInputStream().transferTo(client.getOutputStream());
            open.remove(server);
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4 && head.size() < MOST_HEAD) {
            int next = in.read();
            if (next < 0) {
                return head.toByteArray();
            }
            head.write(next);
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private static void quietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is closed all the same
        }
    }
}
