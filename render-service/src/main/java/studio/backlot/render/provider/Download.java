package studio.backlot.render.provider;

/** The end of a download. */
public sealed interface Download permits Download.Complete, Fault {

    /** The file has all bytes, and they are what the store says they should be. */
    record Complete(long size) implements Download {}
}
