package studio.backlot.render.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import studio.backlot.render.provider.Hmac;
import studio.backlot.render.provider.OutputFolder;

/** The last part of an address: who has it was told of the call by us. */
public final class AddressProof {
    private static final String PURPOSE = "backlot webhook address 1";

    private final List<byte[]> keys;

    /**
     * By secrets of the deployment, from which keys for this and nothing else are derived.
     *
     * @param secrets the first makes addresses, those of the others still count
     */
    public AddressProof(List<byte[]> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("secrets: expected one or more");
        }
        this.keys = secrets.stream().map(secret -> Hmac.of(secret, PURPOSE)).toList();
    }

    public String of(String provider, OutputFolder call) {
        return of(keys.getFirst(), provider, call);
    }

    public boolean holds(String provider, OutputFolder call, String proof) {
        byte[] given = proof.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .anyMatch(key -> Hmac.equal(of(key, provider, call).getBytes(StandardCharsets.UTF_8), given));
    }

    private static String of(byte[] key, String provider, OutputFolder call) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(key, provider + "/" + call.path()));
    }
}
