package studio.backlot.render.provider.credential.kms.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.provider.credential.MasterKey;
import studio.backlot.render.provider.credential.kms.http.KeyServer.Answer;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.TokenHeader;

/** A key of the transit engine of HashiCorp Vault, or of OpenBao. */
public final class VaultTransit implements MasterKey {
    public static final String KIND = "vault";

    private static final TokenHeader TOKEN = new TokenHeader("X-Vault-Token", "", 403);
    private static final Pattern SEALED = Pattern.compile("vault:(v\\d{1,9}):[A-Za-z0-9+/]+={0,2}");

    private final Key key;
    private final KeyServer server;

    /**
     * Which key.
     *
     * @param address of Vault, such as {@code https://vault.example:8200}
     * @param namespace of Vault Enterprise, where there are such
     * @param mount of the transit engine
     */
    public record Key(URI address, Optional<String> namespace, String mount, String name) {

        /** An address below that of Vault. */
        URI at(String path) {
            return URI.create(address.toString().replaceFirst("/+$", "") + "/v1/" + path);
        }

        Map<String, String> headers() {
            return namespace
                    .map(name -> Map.of("Content-Type", "application/json", "X-Vault-Namespace", name))
                    .orElse(Map.of("Content-Type", "application/json"));
        }
    }

    /** In the name of whoever has the tokens. */
    public VaultTransit(Key key, AccessTokens tokens, Duration patience) {
        this.key = key;
        this.server = new KeyServer("Vault", tokens, TOKEN, key.headers(), patience);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name(byte[] dataKey) {
        Matcher sealed = SEALED.matcher(ascii(dataKey));
        return "%s:%s/%s:%s".formatted(KIND, key.mount(), key.name(), sealed.matches() ? sealed.group(1) : "?");
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] associated) {
        Answer answer = ask("encrypt", "plaintext", Base64.getEncoder().encodeToString(plain));
        if (answer.status() == 400) {
            throw server.away("It does not seal with the key %s/%s.".formatted(key.mount(), key.name()));
        }
        return sealed(answer);
    }

    @Override
    public byte[] decrypt(byte[] dataKey, byte[] associated) throws GeneralSecurityException {
        return opened("decrypt", dataKey).bytes("/data/plaintext").orElseThrow(server::unreadable);
    }

    /** Without our seeing it. */
    @Override
    public byte[] renew(byte[] dataKey) throws GeneralSecurityException {
        return sealed(opened("rewrap", dataKey));
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer opened(String verb, byte[] dataKey) throws GeneralSecurityException {
        if (!SEALED.matcher(ascii(dataKey)).matches()) {
            throw new GeneralSecurityException("Vault has not sealed this");
        }
        Answer answer = ask(verb, "ciphertext", ascii(dataKey));
        if (answer.status() != 400) {
            return answer;
        }
        String said = answer.text("/errors/0").orElse("").toLowerCase(Locale.ROOT);
        if (said.contains("too old")) {
            throw server.away("Its key does not open what its version %s sealed: see min_decryption_version."
                    .formatted(name(dataKey)));
        }
        if (said.contains("key not found")) {
            throw server.away("It has no key %s/%s.".formatted(key.mount(), key.name()));
        }
        throw new GeneralSecurityException("Vault does not open it");
    }

    private byte[] sealed(Answer answer) {
        return answer.text("/data/ciphertext")
                .filter(text -> SEALED.matcher(text).matches())
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .orElseThrow(server::unreadable);
    }

    private Answer ask(String verb, String field, String value) {
        URI address = key.at("%s/%s/%s".formatted(key.mount(), verb, key.name()));
        Answer answer = server.ask(address, Map.of(field, value));
        return switch (answer.status()) {
            case 200, 400 -> answer;
            case 403 ->
                throw server.away("It does not let us %s with the key %s/%s.".formatted(verb, key.mount(), key.name()));
            case 404 -> throw server.away("It has no transit engine at %s.".formatted(key.mount()));
            case 503 -> throw server.away("It is sealed.");
            default -> throw server.away("It answered %d.".formatted(answer.status()));
        };
    }

    private static String ascii(byte[] dataKey) {
        return new String(dataKey, StandardCharsets.US_ASCII);
    }
}
