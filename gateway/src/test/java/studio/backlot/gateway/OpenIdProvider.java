package studio.backlot.gateway;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.backlot.kit.json.Json;

/** An OpenID provider in a few lines: discovery, a key set, and tokens. */
@SuppressWarnings("NullAway.Init")
public final class OpenIdProvider implements QuarkusTestResourceLifecycleManager {
    /** Test resources and tests live in class loaders of their own; system properties are what they share. */
    private static final String ISSUER = "backlot.test.oidc.issuer";

    private static final String PRIVATE_KEY = "backlot.test.oidc.key";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        KeyPair keys = keys();
        System.setProperty(ISSUER, url);
        System.setProperty(
                PRIVATE_KEY,
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        serve(
                "/.well-known/openid-configuration",
                Json.write(Map.of("issuer", url, "jwks_uri", url + "/keys", "token_endpoint", url + "/token")));
        serve("/keys", Json.write(Map.of("keys", List.of(jwk((RSAPublicKey) keys.getPublic())))));
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", url,
                "backlot.oidc.organization-claim", "company",
                "backlot.oidc.roles.\"studio-boss\"", "admin");
    }

    /** A token of this provider. */
    static String token(Map<String, Object> claims, Set<String> groups, Duration life) {
        return sign(claims, groups, life, privateKey());
    }

    /** A token of somebody else who claims to be this provider. */
    static String forged(Map<String, Object> claims) {
        return sign(claims, Set.of("admin"), Duration.ofMinutes(5), keys().getPrivate());
    }

    private static String sign(Map<String, Object> claims, Set<String> groups, Duration life, PrivateKey key) {
        Instant now = Instant.now();
        JwtClaimsBuilder token = Jwt.issuer(System.getProperty(ISSUER))
                .subject("ada")
                .groups(groups)
                .issuedAt(now.minusSeconds(600))
                .expiresAt(now.plus(life));
        claims.forEach(token::claim);
        return token.jws().keyId("test").sign(key);
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Map<String, String> jwk(RSAPublicKey key) {
        return Map.of(
                "kty",
                "RSA",
                "kid",
                "test",
                "alg",
                "RS256",
                "use",
                "sig",
                "n",
                number(key.getModulus().toByteArray()),
                "e",
                number(key.getPublicExponent().toByteArray()));
    }

    private static String number(byte[] bytes) {
        int zeros = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, zeros, bytes.length));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
