package studio.backlot.kit.store;

import java.nio.file.Path;

/** A file of this machine that is to be stored. */
public record LocalFile(Path path, String mediaType) {}
