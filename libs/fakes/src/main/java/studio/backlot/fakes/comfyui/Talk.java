package studio.backlot.fakes.comfyui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import studio.backlot.fakes.Json;

/** One side of a websocket, which speaks. */
final class Talk {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int SHORT = 126;

    private final OutputStream out;
    private final AtomicInteger said;
    private volatile boolean open = true;

    /** @param said counts what is said */
    Talk(OutputStream out, AtomicInteger said) {
        this.out = out;
        this.said = said;
    }

    /** Reads until whoever listens has gone. */
    void listen(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // as well
        }
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    void say(String type, Map<String, ?> data) throws IOException {
        say(Json.write(Map.of("type", type, "data", data)));
    }

    void say(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void show(byte[] picture) throws IOException {
        send(BINARY, picture);
    }

    private void send(int kind, byte[] body) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(4).put((byte) kind);
        if (body.length < SHORT) {
            head.put((byte) body.length);
        } else {
            head.put((byte) SHORT).putShort((short) body.length);
        }
        out.write(head.array(), 0, head.position());
        out.write(body);
        out.flush();
        said.incrementAndGet();
    }
}
