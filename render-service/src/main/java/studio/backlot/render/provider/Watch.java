package studio.backlot.render.provider;

/** A {@link Watcher} at work, until it is closed. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

    @Override
    void close();
}
