package studio.backlot.render.provider;

/** A provider as an account sees it. */
public interface ProviderClient extends AutoCloseable {

    /** Ends what is under way; most hold nothing. */
    @Override
    default void close() {
        // nothing is held
    }
}
