package studio.backlot.render.provider.credential.kms.http;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import studio.backlot.render.provider.credential.MasterKey;
import studio.backlot.render.provider.credential.kms.http.KeyServer.Answer;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.TokenHeader;

/** A key of Google Cloud KMS. What is sent and what comes is compared by checksums, as Google asks for. */
public final class CloudKms implements MasterKey {
    public static final String KIND = "google-kms";

    private final URI base;
    private final String key;
    private final KeyServer server;

    /**
     * In the name of whoever has the tokens.
     *
     * @param address such as {@code https://cloudkms.googleapis.com}
     * @param key such as {@code projects/p/locations/global/keyRings/r/cryptoKeys/k}
     */
    public CloudKms(URI address, String key, AccessTokens tokens, Duration patience) {
        this.base = URI.create(address.toString().replaceFirst("/+$", "") + "/v1/" + key);
        this.key = key;
        this.server = new KeyServer(
                "Cloud KMS", tokens, TokenHeader.BEARER, Map.of("Content-Type", "application/json"), patience);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Without a version: Google does not say in what is sealed which it was. */
    @Override
    public String name(byte[] dataKey) {
        return KIND + ":" + key;
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] associated) {
        Answer answer = ask("encrypt", "plaintext", plain);
        if (answer.status() != 200) {
            throw server.away("It answered %d.".formatted(answer.status()));
        }
        if (!answer.said().path("verifiedPlaintextCrc32c").asBoolean()) {
            throw server.away("What it was sent did not arrive whole.");
        }
        return whole(answer, "ciphertext");
    }

    @Override
    public byte[] decrypt(byte[] dataKey, byte[] associated) throws GeneralSecurityException {
        Answer answer = ask("decrypt", "ciphertext", dataKey);
        if (answer.status() == 400) {
            throw new GeneralSecurityException("Cloud KMS does not open it");
        }
        return whole(answer, "plaintext");
    }

    @Override
    public void close() {
        server.close();
    }

    private byte[] whole(Answer answer, String field) {
        byte[] bytes = answer.bytes("/" + field).orElseThrow(server::unreadable);
        if (!answer.text("/" + field + "Crc32c").equals(Optional.of(checksum(bytes)))) {
            throw server.away("Its answer did not arrive whole.");
        }
        return bytes;
    }

    private Answer ask(String verb, String field, byte[] value) {
        Map<String, String> body =
                Map.of(field, Base64.getEncoder().encodeToString(value), field + "Crc32c", checksum(value));
        Answer answer = server.ask(URI.create(base + ":" + verb), body);
        String status = answer.text("/error/status").orElse("");
        if (status.equals("FAILED_PRECONDITION")) {
            throw server.away("The key, or the version of it that sealed them, is disabled or destroyed.");
        }
        return switch (answer.status()) {
            case 200, 400 -> answer;
            case 403 -> throw server.away("It does not let us %s with the key.".formatted(verb));
            case 404 -> throw server.away("It has no such key.");
            default -> throw server.away("It answered %d.".formatted(answer.status()));
        };
    }

    private static String checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Long.toString(sum.getValue());
    }
}
