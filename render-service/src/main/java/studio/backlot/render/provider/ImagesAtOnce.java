package studio.backlot.render.provider;

/** A provider whose answer is the picture. */
public non-sealed interface ImagesAtOnce extends ImageProvider {

    /** Asks, pays and waits for the picture: one call, never repeated once its body may have been read. */
    Drawing draw(ImageOrder order) throws InterruptedException;
}
