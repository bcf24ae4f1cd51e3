package studio.backlot.wire;

import java.util.Optional;

/** Tokens of an account with the provider. */
public interface AccessTokens extends AutoCloseable {

    /** One that should be valid for the next minutes; empty when none can be had now. */
    Optional<Secret> current() throws InterruptedException;

    /** The provider does not take this one: it is forgotten. */
    void refused(Secret token);

    @Override
    default void close() {
        // most hold nothing
    }

    /** Of a server that asks nobody who he is: nothing is sent. */
    AccessTokens NONE = new AccessTokens() {
        @Override
        public Optional<Secret> current() {
            return Optional.empty();
        }

        @Override
        public void refused(Secret token) {
            // there is none
        }
    };

    /** One that never changes. */
    static AccessTokens fixed(Secret token) {
        return new AccessTokens() {
            @Override
            public Optional<Secret> current() {
                return Optional.of(token);
            }

            @Override
            public void refused(Secret refused) {
                // there is no other
            }
        };
    }
}
