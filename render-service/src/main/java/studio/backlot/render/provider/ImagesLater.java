package studio.backlot.render.provider;

import java.nio.file.Path;

/** A provider that takes an order and draws it later. */
public non-sealed interface ImagesLater extends ImageProvider {

    /**
     * Asks and pays: one call, never repeated once its body may have been read.
     *
     * @param output of this order alone; names the call where the provider can be told a name
     */
    Submission submit(ImageOrder order, OutputFolder output) throws InterruptedException;

    /** The call that was made for an order, when the answer to it is not known; costs nothing and may be repeated. */
    Trail find(OutputFolder output) throws InterruptedException;

    /** How far an accepted call is; costs nothing and may be repeated. */
    Progress poll(Operation operation) throws InterruptedException;

    /** Fetches a picture into a file that is replaced; after a fault the file is gone. */
    Download download(RemoteFile file, Path into) throws InterruptedException;
}
