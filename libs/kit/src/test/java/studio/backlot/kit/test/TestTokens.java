package studio.backlot.kit.test;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** Internal tokens as the gateway mints them, signed by a key that is made for the test run. */
public final class TestTokens {

    private static final String PUBLIC = "backlot.test.key.public";
    private static final String PRIVATE = "backlot.test.key.private";

    private TestTokens() {}

    /** A bearer token of a person of {@code org} in these roles, valid for five minutes. */
    public static String token(String org, String... roles) {
        publicKey();
        return Jwt.issuer("https://backlot.studio/gateway")
                .audience("backlot-services")
                .subject("tester")
                .groups(Set.of(roles))
                .claim("org", org)
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(privateKey());
    }

    /** The key that services verify with, in PEM. */
    static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC,
                        "-----BEGIN PUBLIC KEY-----\n"
                                + base64.encodeToString(pair.getPublic().getEncoded())
                                + "\n-----END PUBLIC KEY-----");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return System.getProperty(PUBLIC);
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
