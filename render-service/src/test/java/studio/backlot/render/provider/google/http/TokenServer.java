package studio.backlot.render.provider.google.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import studio.backlot.kit.json.Json;
import studio.backlot.wire.Secret;

/** Google's token server on this machine, for one service account: it reads every statement as strictly as RFC 7523 allows. */
public final class TokenServer implements AutoCloseable {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String ACCOUNT = "films@p1.iam.gserviceaccount.com";
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final long HOUR = 3_600;

    private static final KeyPair KEY = pair();
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final Clock clock;
    private volatile Optional<String> other = Optional.empty();
    private volatile boolean closed;

    public TokenServer(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::serve);
        server.start();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The account's key file. */
    public Path keyFile(Path folder) {
        try {
            return Files.writeString(folder.resolve("account.json"), keys().value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in it. */
    public Secret keys() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Map<String, String> file = Map.of(
                "type", "service_account",
                "project_id", "p1",
                "private_key_id", "key-1",
                "private_key", pem,
                "client_email", ACCOUNT,
                "client_id", "100000000000000000001",
                "token_uri", "https://elsewhere.example/token");
        return new Secret(Json.write(file));
    }

    /** How often a token was asked for. */
    public int asked() {
        return asked.get();
    }

    /** Instead of a token. */
    void answers(String instead) {
        other = Optional.of(instead);
    }

    /** The account is closed, or open again. */
    void accountIsClosed(boolean isClosed) {
        closed = isClosed;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Where it gives tokens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number = asked.incrementAndGet();
            Optional<String> fault = closed ? Optional.of("The account is closed.") : fault(exchange, form);
            String answer = fault.map(says -> Json.write(Map.of("error", "invalid_grant", "error_description", says)))
                    .orElseGet(() -> Json.write(
                            Map.of("access_token", "token-" + number, "expires_in", HOUR, "token_type", "Bearer")));
            byte[] body = other.orElse(answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(fault.isPresent() ? 400 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Optional<String> fault(HttpExchange exchange, String form) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!exchange.getRequestMethod().equals("POST") || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.of("A form is expected.");
        }
        Map<String, String> fields = Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        String[] parts = fields.getOrDefault("assertion", "").split("\\.", -1);
        if (!GRANT.equals(fields.get("grant_type")) || parts.length != 3) {
            return Optional.of("A signed statement is expected.");
        }
        if (!isSigned(parts)) {
            return Optional.of("Invalid JWT Signature.");
        }
        return isRight(tree(parts[0]), tree(parts[1])) ? Optional.empty() : Optional.of("Invalid statement.");
    }

    private boolean isSigned(String[] parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KEY.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isRight(JsonNode header, JsonNode claims) {
        long now = clock.instant().getEpochSecond();
        long issued = claims.path("iat").asLong();
        long ends = claims.path("exp").asLong();
        return header.path("alg").asText().equals("RS256")
                && header.path("kid").asText().equals("key-1")
                && claims.path("iss").asText().equals(ACCOUNT)
                && claims.path("aud").asText().equals(address().toString())
                && claims.path("scope").asText().equals(SCOPE)
                && Math.abs(now - issued) < 60
                && ends > now
                && ends - issued <= HOUR;
    }

    private static JsonNode tree(String part) throws IOException {
        return Json.mapper().readTree(Base64.getUrlDecoder().decode(part));
    }
}
