package studio.backlot.fakes.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Collectors;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Json;
import studio.backlot.fakes.Reply;
import studio.backlot.fakes.ScriptedServer;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.Turned;

/**
 * Where Google gives tokens, on this machine: for one service account, whose statements it reads as strictly as RFC 7523 allows, and for the machine.
 * They are {@code token-1}, {@code token-2} and so on.
 */
public final class TokenFake implements AutoCloseable {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String ACCOUNT = "films@p1.iam.gserviceaccount.com";
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final String MACHINE = "/computeMetadata/v1/instance/service-accounts/default/token";
    private static final long HOUR = 3_600;

    private static final KeyPair KEY = pair();
    private final ScriptedServer server;
    private final Clock clock;

    public TokenFake(Clock clock) {
        this.clock = clock;
        this.server = new ScriptedServer(0, _ -> Doing.ACCOUNT, this::answer);
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
            return Files.writeString(folder.resolve("account.json"), keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in it. */
    public String keys() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEY.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Json.write(Map.of(
                "type", "service_account",
                "project_id", "p1",
                "private_key_id", "key-1",
                "private_key", pem,
                "client_email", ACCOUNT,
                "client_id", "100000000000000000001",
                "token_uri", "https://elsewhere.example/token"));
    }

    /** Tricks on the next tokens, one each. */
    public void play(Trick... next) {
        server.play(Doing.ACCOUNT, next);
    }

    /** How often a token was asked for. */
    public int asked() {
        return server.count(Doing.ACCOUNT);
    }

    /** Where it gives tokens for the account. */
    public URI address() {
        return server.address().resolve("/token");
    }

    /** Where it gives tokens for the machine. */
    public URI machine() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply answer(HttpExchange exchange, Doing kind, byte[] body) {
        try {
            if (exchange.getRequestURI().toString().equals(MACHINE)) {
                ofMachine(exchange, body);
            } else {
                ofAccount(exchange, new String(body, StandardCharsets.UTF_8));
            }
            return Reply.json(
                    200,
                    Json.write(Map.of("access_token", "token-" + asked(), "expires_in", HOUR, "token_type", "Bearer")));
        } catch (Turned turned) {
            return Reply.json(
                    turned.status(),
                    Json.write(Map.of("error", "invalid_grant", "error_description", turned.message())));
        }
    }

    private static void ofMachine(HttpExchange exchange, byte[] body) {
        boolean known = exchange.getRequestMethod().equals("GET")
                && body.length == 0
                && "Google".equals(exchange.getRequestHeaders().getFirst("Metadata-Flavor"));
        if (!known) {
            throw new Turned(403, "forbidden", "Missing Metadata-Flavor:Google header.");
        }
    }

    private void ofAccount(HttpExchange exchange, String form) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!exchange.getRequestURI().getPath().equals("/token")
                || !exchange.getRequestMethod().equals("POST")
                || !type.startsWith("application/x-www-form-urlencoded")) {
            throw Turned.invalid("A form is expected.");
        }
        Map<String, String> fields = Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        String[] parts = fields.getOrDefault("assertion", "").split("\\.", -1);
        if (!GRANT.equals(fields.get("grant_type")) || parts.length != 3) {
            throw Turned.invalid("A signed statement is expected.");
        }
        if (!isSigned(parts)) {
            throw Turned.invalid("Invalid JWT Signature.");
        }
        if (!isRight(tree(parts[0]), tree(parts[1]))) {
            throw Turned.invalid("Invalid statement.");
        }
    }

    private static boolean isSigned(String[] parts) {
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

    private static JsonNode tree(String part) {
        return Json.read(Base64.getUrlDecoder().decode(part))
                .orElseThrow(() -> Turned.invalid("A part of the statement is no JSON."));
    }
}
