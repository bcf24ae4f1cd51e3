package studio.backlot.backing.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import studio.backlot.backing.BackingException;

/** Ports on loopback. */
public final class Ports {

    /** Below the range from which systems take ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** The preferred port when it is free, another one otherwise, never the same twice; 0 prefers none. */
    public static int preferredOrFree(int preferred) {
        if (preferred > 0 && free(preferred)) {
            GIVEN.add(preferred);
            return preferred;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (free(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new BackingException("no free port was found between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether nobody listens on the port, neither on loopback nor on all addresses. */
    public static boolean free(int port) {
        return bindable(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && bindable(new InetSocketAddress(port));
    }

    private static boolean bindable(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
