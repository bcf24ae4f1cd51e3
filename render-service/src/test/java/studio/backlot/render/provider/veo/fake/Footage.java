package studio.backlot.render.provider.veo.fake;

/** What a fake films with. */
@FunctionalInterface
public interface Footage {

    /** An MP4. */
    byte[] film(String aspectRatio, String resolution, long seconds);
}
