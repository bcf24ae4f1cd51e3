package studio.backlot.gateway;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import studio.backlot.kit.json.Json;

/** Verifies a token as a service would, with nothing but the JDK and the published key set. */
final class PublishedKeys {
    private PublishedKeys() {}

    static boolean verify(String keySet, String token) throws JacksonException, GeneralSecurityException {
        String[] parts = token.split("\\.", -1);
        String kid = Json.read(Base64.getUrlDecoder().decode(parts[0]), JsonNode.class)
                .path("kid")
                .asText();
        for (JsonNode key : Json.read(keySet, JsonNode.class).path("keys")) {
            if (key.path("kid").asText().equals(kid)) {
                Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
                signature.initVerify(publicKey(key));
                signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
                return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
            }
        }
        return false;
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(key, "x"), coordinate(key, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }
}
