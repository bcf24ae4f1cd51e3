package studio.backlot.wire;

/**
 * How a token is sent.
 *
 * @param name of the header
 * @param prefix before the token, empty when there is none
 */
public record TokenHeader(String name, String prefix) {
    public static final TokenHeader BEARER = new TokenHeader("Authorization", "Bearer ");

    /** The token and nothing else. */
    public static TokenHeader named(String name) {
        return new TokenHeader(name, "");
    }
}
