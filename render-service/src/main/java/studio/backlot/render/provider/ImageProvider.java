package studio.backlot.render.provider;

/** A provider of images. It answers with values, as a {@link VideoProvider} does. */
public interface ImageProvider extends ProviderClient {

    /** Asks, pays and waits for the picture: one call, never repeated once its body may have been read. */
    Drawing draw(ImageOrder order) throws InterruptedException;
}
