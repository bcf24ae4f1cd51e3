package studio.backlot.kit.store;

import io.minio.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/**
 * Sockets that send at once. OkHttp leaves Nagle's algorithm (RFC 896) on: a request that takes two packets waits with the second one until the first is
 * acknowledged, which the other side delays by 40 ms (RFC 1122, 4.2.3.2).
 */
final class PromptSockets extends SocketFactory {
    private static final SocketFactory DEFAULT = SocketFactory.getDefault();

    /** The usual client of a store, with such sockets. */
    static OkHttpClient client() {
        return Http.newDefaultClient()
                .newBuilder()
                .socketFactory(new PromptSockets())
                .build();
    }

    private static Socket prompt(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return prompt(DEFAULT.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prompt(DEFAULT.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return prompt(DEFAULT.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prompt(DEFAULT.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        return prompt(DEFAULT.createSocket(address, port, local, localPort));
    }
}
