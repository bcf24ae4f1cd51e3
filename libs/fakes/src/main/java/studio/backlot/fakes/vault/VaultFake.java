package studio.backlot.fakes.vault;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.KeyVersions;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.StrictFields;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;

/** Vault on this machine: keys of the transit engine, and logins of Kubernetes. */
public final class VaultFake implements AutoCloseable {
    public static final String TOKEN = "hvs.vault-test-token-1";
    public static final String ROLE = "render";
    public static final String SERVICE_ACCOUNT = "eyJ.service-account-of-the-pod.1";

    /** What is answered while Vault is sealed. */
    public static final Trick SEALED = new Trick.Turned(503, error("Vault is sealed"));

    private static final Pattern TRANSIT = Pattern.compile("/v1/transit/(encrypt|decrypt|rewrap)/([a-z0-9-]+)");
    private static final Pattern CIPHERTEXT = Pattern.compile("vault:v(\\d+):([A-Za-z0-9+/]+={0,2})");
    private static final String LOGIN = "/v1/auth/kubernetes/login";
    private static final int LEASE = 1_200;

    private final Map<String, KeyVersions> keys = new HashMap<>();
    private final Set<String> tokens = new HashSet<>(Set.of(TOKEN));
    private final ScriptedServer server;
    private Optional<String> namespace = Optional.empty();
    private int least = 1;

    /** With the key {@code backlot}, on a port or, when it is 0, on any. */
    public VaultFake(int port) {
        keys.put("backlot", new KeyVersions());
        server = new ScriptedServer(port, VaultFake::kind, this::answer);
    }

    public URI address() {
        return server.address();
    }

    /** Only this namespace is there from now on. */
    public synchronized void namespace(String only) {
        namespace = Optional.of(only);
    }

    /** A further version of the key. */
    public synchronized void rotate() {
        key("backlot").rotate();
    }

    /** Versions before are not opened any more. */
    public synchronized void opensFrom(int version) {
        least = version;
    }

    /** Another key of the same name takes the place of the key. */
    public synchronized void replace() {
        keys.put("backlot", new KeyVersions());
    }

    /** There is no key any more. */
    public synchronized void drop() {
        keys.clear();
    }

    /** Every token that was given has run out. */
    public synchronized void expire() {
        tokens.clear();
    }

    /** Tricks on the next uses of a key, one each. */
    public void play(Trick... next) {
        server.play(Doing.SUBMIT, next);
    }

    /** Tricks on the next logins, one each. */
    public void playLogin(Trick... next) {
        server.play(Doing.ACCOUNT, next);
    }

    /** Every trick that is still to come. */
    public void forget() {
        server.forget();
    }

    /** How often a key was used. */
    public int used() {
        return server.count(Doing.SUBMIT);
    }

    /** How often somebody logged in. */
    public int logins() {
        return server.count(Doing.ACCOUNT);
    }

    @Override
    public void close() {
        server.close();
    }

    /** As it says what is wrong. */
    public static String error(String words) {
        return Json.write(Map.of("errors", List.of(words)));
    }

    private static Doing kind(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/login") ? Doing.ACCOUNT : Doing.SUBMIT;
    }

    private synchronized Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            boolean json =
                    "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (!exchange.getRequestMethod().equals("POST") || !json) {
                throw new Turned(405, "method", "unsupported operation");
            }
            if (!namespace.equals(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Vault-Namespace")))) {
                throw new Turned(404, "namespace", "no handler for route");
            }
            return kind == Doing.ACCOUNT ? login(exchange, body) : use(exchange, body);
        } catch (Turned turned) {
            return Reply.json(turned.status(), error(turned.message()));
        }
    }

    private Reply login(HttpExchange exchange, byte[] body) {
        if (!exchange.getRequestURI().toString().equals(LOGIN)) {
            throw new Turned(404, "route", "no handler for route");
        }
        StrictFields fields = StrictFields.of(body, "role", "jwt");
        if (!fields.words("role", 100).equals(ROLE)) {
            throw Turned.invalid("invalid role name");
        }
        if (!fields.words("jwt", 8_000).equals(SERVICE_ACCOUNT)) {
            throw new Turned(403, "denied", "permission denied");
        }
        String token = "hvs.vault-test-login-" + server.count(Doing.ACCOUNT);
        tokens.add(token);
        return Reply.json(
                200,
                Json.write(Map.of(
                        "request_id",
                        "r",
                        "auth",
                        Map.of("client_token", token, "lease_duration", LEASE, "renewable", true))));
    }

    private Reply use(HttpExchange exchange, byte[] body) {
        if (!tokens.contains(String.valueOf(exchange.getRequestHeaders().getFirst("X-Vault-Token")))) {
            throw new Turned(403, "denied", "permission denied");
        }
        Matcher path = TRANSIT.matcher(exchange.getRequestURI().toString());
        if (!path.matches()) {
            throw new Turned(404, "route", "no handler for route");
        }
        KeyVersions key = key(path.group(2));
        return switch (path.group(1)) {
            case "encrypt" ->
                sealed(key, plain(StrictFields.of(body, "plaintext").words("plaintext", 8_000)));
            case "rewrap" -> sealed(key, opened(key, body));
            default -> data(Map.of("plaintext", Base64.getEncoder().encodeToString(opened(key, body))));
        };
    }

    private KeyVersions key(String name) {
        return Optional.ofNullable(keys.get(name)).orElseThrow(() -> Turned.invalid("encryption key not found"));
    }

    private static byte[] plain(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException damaged) {
            throw Turned.invalid("failed to base64-decode plaintext");
        }
    }

    private byte[] opened(KeyVersions key, byte[] body) {
        Matcher text = CIPHERTEXT.matcher(StrictFields.of(body, "ciphertext").words("ciphertext", 8_000));
        if (!text.matches()) {
            throw Turned.invalid("invalid ciphertext: no prefix");
        }
        int version = Integer.parseInt(text.group(1));
        if (version < least) {
            throw Turned.invalid("ciphertext or signature version is disallowed by policy (too old)");
        }
        return key.open(version, Base64.getDecoder().decode(text.group(2)))
                .orElseThrow(() -> Turned.invalid("invalid ciphertext: unable to decrypt"));
    }

    private static Reply sealed(KeyVersions key, byte[] plain) {
        String text = "vault:v%d:%s".formatted(key.newest(), Base64.getEncoder().encodeToString(key.seal(plain)));
        return data(Map.of("ciphertext", text, "key_version", key.newest()));
    }

    private static Reply data(Map<String, Object> data) {
        return Reply.json(
                200,
                Json.write(Map.of(
                        "request_id", "r", "lease_id", "", "renewable", false, "lease_duration", 0, "data", data)));
    }
}
