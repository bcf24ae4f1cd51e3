package studio.backlot.fakes.google;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.KeyVersions;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;

/** Google Cloud KMS on this machine, with one key, which compares and sends checksums. */
public final class CloudKmsFake implements AutoCloseable {
    public static final String KEY = "projects/p1/locations/global/keyRings/films/cryptoKeys/backlot";

    private final KeyVersions key = new KeyVersions();
    private final ScriptedServer server = new ScriptedServer(0, _ -> Doing.SUBMIT, this::answer);
    private Set<String> tokens = Set.of("token-1");
    private boolean disabled;

    public URI address() {
        return server.address();
    }

    /** Those that are taken from now on. */
    public synchronized void tokens(String... taken) {
        tokens = Set.of(taken);
    }

    /** A further version of the key. */
    public void rotate() {
        key.rotate();
    }

    /** The key is disabled. */
    public synchronized void disable() {
        disabled = true;
    }

    /** Tricks on the next uses of the key, one each. */
    public void play(Trick... next) {
        server.play(Doing.SUBMIT, next);
    }

    /** How often the key was used. */
    public int used() {
        return server.count(Doing.SUBMIT);
    }

    @Override
    public void close() {
        server.close();
    }

    /** As it says what is wrong. */
    public static String error(int code, String status, String message) {
        return Json.write(Map.of("error", Map.of("code", code, "message", message, "status", status)));
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (tokens.stream().map("Bearer "::concat).noneMatch(given::equals)) {
                throw new Turned(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
            }
            String path = exchange.getRequestURI().toString();
            if (!exchange.getRequestMethod().equals("POST") || !path.startsWith("/v1/" + KEY + ":")) {
                throw new Turned(404, "NOT_FOUND", "CryptoKey not found.");
            }
            if (disabled) {
                throw new Turned(400, "FAILED_PRECONDITION", "The version is not enabled, current state is: DISABLED.");
            }
            return path.endsWith(":encrypt") ? sealed(body) : opened(path, body);
        } catch (Turned turned) {
            String status = turned.code().equals("invalid_request") ? "INVALID_ARGUMENT" : turned.code();
            return Reply.json(turned.status(), error(turned.status(), status, turned.message()));
        }
    }

    private Reply sealed(byte[] body) {
        StrictFields fields = StrictFields.of(body, "plaintext", "plaintextCrc32c");
        byte[] sealed = key.seal(checked(fields, "plaintext"));
        byte[] whole = new byte[sealed.length + 1];
        whole[0] = (byte) key.newest();
        System.arraycopy(sealed, 0, whole, 1, sealed.length);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", KEY + "/cryptoKeyVersions/" + key.newest());
        answer.put("ciphertext", Base64.getEncoder().encodeToString(whole));
        answer.put("ciphertextCrc32c", checksum(whole));
        answer.put("verifiedPlaintextCrc32c", true);
        answer.put("protectionLevel", "SOFTWARE");
        return Reply.json(200, Json.write(answer));
    }

    private Reply opened(String path, byte[] body) {
        if (!path.endsWith(":decrypt")) {
            throw new Turned(404, "NOT_FOUND", "Method not found.");
        }
        byte[] whole = checked(StrictFields.of(body, "ciphertext", "ciphertextCrc32c"), "ciphertext");
        byte[] sealed = new byte[whole.length - 1];
        System.arraycopy(whole, 1, sealed, 0, sealed.length);
        byte[] plain = key.open(whole[0], sealed)
                .orElseThrow(
                        () -> Turned.invalid("Decryption failed: verify that 'name' refers to the correct CryptoKey."));
        return Reply.json(
                200,
                Json.write(Map.of(
                        "plaintext",
                        Base64.getEncoder().encodeToString(plain),
                        "plaintextCrc32c",
                        checksum(plain),
                        "usedPrimary",
                        whole[0] == key.newest())));
    }

    /** Its checksum must be there and be right. */
    private static byte[] checked(StrictFields fields, String name) {
        try {
            byte[] bytes = Base64.getDecoder().decode(fields.words(name, 90_000));
            if (!fields.text(name + "Crc32c").equals(Optional.of(checksum(bytes)))) {
                throw Turned.invalid("The checksum in field %sCrc32c did not match the data.".formatted(name));
            }
            return bytes;
        } catch (IllegalArgumentException damaged) {
            throw Turned.invalid(name + ": expected Base64.");
        }
    }

    private static String checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Long.toString(sum.getValue());
    }
}
