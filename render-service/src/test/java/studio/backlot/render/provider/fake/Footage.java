package studio.backlot.render.provider.fake;

/** What a fake films with. */
@FunctionalInterface
public interface Footage {

    /** An MP4. */
    byte[] film(String aspectRatio, String resolution, long seconds);

    /** The same of a seed, for whoever films seeds differently. */
    default byte[] film(String aspectRatio, String resolution, long seconds, long seed) {
        return film(aspectRatio, resolution, seconds);
    }
}
