package studio.backlot.fakes.lyria;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Carries bytes between clients and a server of this machine, and can be cut. */
final class Cable implements AutoCloseable {
    private final ServerSocket listening;
    private final int server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong answerBytes = new AtomicLong(Long.MAX_VALUE);

    /** From a port, or from any when it is 0, to the port of a server. */
    Cable(int port, int server) {
        this.server = server;
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::connect);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Breaks every connection. */
    void cut() {
        ends.forEach(Cable::close);
        ends.clear();
    }

    /** Breaks every connection when so many more bytes have come back from the server; later ones are whole. */
    void cutAfter(long bytes) {
        answerBytes.set(bytes);
    }

    private void connect() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket other = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                other.setTcpNoDelay(true);
                ends.add(client);
                ends.add(other);
                threads.execute(() -> carry(client, other, new AtomicLong(Long.MAX_VALUE)));
                threads.execute(() -> carry(other, client, answerBytes));
            } catch (IOException ended) {
                cut();
            }
        }
    }

    private void carry(Socket from, Socket to, AtomicLong left) {
        byte[] block = new byte[1 << 14];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                if (left.get() < Long.MAX_VALUE && left.addAndGet(-read) <= 0) {
                    left.set(Long.MAX_VALUE);
                    cut();
                }
            }
        } catch (IOException cut) {
            // Whoever is at the other end sees the same.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cut();
            threads.shutdownNow();
        }
    }
}
