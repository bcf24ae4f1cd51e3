package studio.backlot.render.provider;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A provider of videos. Every method waits for the network, for a bounded time, and answers with a value: it throws only
 * when the caller is wrong or the thread is interrupted.
 */
public interface VideoProvider extends ProviderClient {

    /** Asks and pays: one call, never repeated once its body may have been read. */
    Submission submit(VideoOrder order) throws InterruptedException;

    /** How far an accepted call is; costs nothing and may be repeated. */
    Progress poll(Operation operation) throws InterruptedException;

    /**
     * Asks to end an accepted call whose result nobody waits for any more; costs nothing and may be repeated. Empty when it was
     * heard, or when the provider has nothing of the kind.
     */
    default Optional<Fault> cancel(Operation operation) throws InterruptedException {
        return Optional.empty();
    }

    /**
     * Hears of an accepted call while it is made, without waiting; empty of a provider that says nothing by itself. Whoever has begun it closes it.
     */
    default Optional<Watch> watch(Operation operation, Watcher watcher) {
        return Optional.empty();
    }

    /** What a call has left in its folder, also when its operation is not known. */
    Traces look(OutputFolder output) throws InterruptedException;

    /** Fetches a result of a call into a file that is replaced; after a fault the file is gone. */
    Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException;
}
