package studio.backlot.wire;

/**
 * How a token is sent.
 *
 * @param name of the header
 * @param prefix before the token, empty when there is none
 * @param untaken status of an answer that says that the token is not taken
 */
public record TokenHeader(String name, String prefix, int untaken) {
    private static final int UNAUTHENTICATED = 401;

    public static final TokenHeader BEARER = new TokenHeader("Authorization", "Bearer ", UNAUTHENTICATED);

    /** The token and nothing else. */
    public static TokenHeader named(String name) {
        return new TokenHeader(name, "", UNAUTHENTICATED);
    }
}
